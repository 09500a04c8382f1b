/**
 * What happened between two members, as stored: names and fields never change.
 * Ids are UUIDs.
 */
@NullMarked
package community.mhc.member.connection.events;

import org.jspecify.annotations.NullMarked;
