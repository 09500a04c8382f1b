/**
 * A member and what she says about herself: the words of this feature.
 * Facts are in {@code events}, decisions in {@code write}, what is shown in {@code read}.
 */
@NullMarked
package community.mhc.member.profile;

import org.jspecify.annotations.NullMarked;
