/**
 * Tokens without a browser, for scripts on the local stack.
 * Nothing of it exists unless {@code MHC_LOCAL_TOKENS} is true.
 */
@NullMarked
package community.mhc.member.signin.local;

import org.jspecify.annotations.NullMarked;
