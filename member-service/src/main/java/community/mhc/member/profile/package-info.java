/**
 * A member and their profile: the words and events of this feature.
 * Decisions are in {@code write}, what is shown in {@code read}.
 */
@NullMarked
package community.mhc.member.profile;

import org.jspecify.annotations.NullMarked;
