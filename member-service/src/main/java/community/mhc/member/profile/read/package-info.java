/**
 * What a member sees of herself.
 * Built from events alone, so it can be dropped and replayed.
 */
@NullMarked
package community.mhc.member.profile.read;

import org.jspecify.annotations.NullMarked;
