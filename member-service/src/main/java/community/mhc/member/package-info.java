/**
 * Who is in the community: joining, signing in, profiles, the directory and connections.
 * Each feature is a package of its own; {@link community.mhc.member.MemberService} starts them.
 */
@NullMarked
package community.mhc.member;

import org.jspecify.annotations.NullMarked;
