/**
 * Two members who know each other: the words and events of this feature.
 * A pair of members has one connection at a time.
 */
@NullMarked
package community.mhc.member.connection;

import org.jspecify.annotations.NullMarked;
