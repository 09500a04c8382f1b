/**
 * A member's requests and connections.
 * Built from events alone, so it can be dropped and replayed.
 */
@NullMarked
package community.mhc.member.connection.read;

import org.jspecify.annotations.NullMarked;
