/**
 * The directory with its facets, and one member's page.
 * Built from events alone, so it can be dropped and replayed.
 */
@NullMarked
package community.mhc.member.directory.read;

import org.jspecify.annotations.NullMarked;
