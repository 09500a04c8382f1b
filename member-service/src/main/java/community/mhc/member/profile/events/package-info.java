/**
 * What happened to a member, as stored: names and fields never change.
 * Ids are UUIDs; professions and states are the words of the API.
 */
@NullMarked
package community.mhc.member.profile.events;

import org.jspecify.annotations.NullMarked;
