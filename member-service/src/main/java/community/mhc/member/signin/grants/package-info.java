/**
 * What was granted to the gateway: codes, tokens and their rotation.
 * Tokens are stored as hashes only.
 */
@NullMarked
package community.mhc.member.signin.grants;

import org.jspecify.annotations.NullMarked;
