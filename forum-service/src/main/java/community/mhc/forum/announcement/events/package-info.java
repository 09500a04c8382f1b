/** Stored facts about announcements: names and fields never change. */
@NullMarked
package community.mhc.forum.announcement.events;

import org.jspecify.annotations.NullMarked;
