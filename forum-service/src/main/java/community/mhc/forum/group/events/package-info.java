/** Stored facts about groups and memberships: names and fields never change. */
@NullMarked
package community.mhc.forum.group.events;

import org.jspecify.annotations.NullMarked;
