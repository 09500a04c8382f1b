/**
 * The page where a member signs in.
 * No session: what it must remember is in its address and in one signed cookie.
 */
@NullMarked
package community.mhc.member.signin.page;

import org.jspecify.annotations.NullMarked;
