/**
 * The keys that tokens are signed with.
 * One set for all instances.
 */
@NullMarked
package community.mhc.member.signin.keys;

import org.jspecify.annotations.NullMarked;
