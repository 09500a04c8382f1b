/** Announcements over all groups of a member, seen and unseen. */
@NullMarked
package community.mhc.forum.announcement.read;

import org.jspecify.annotations.NullMarked;
