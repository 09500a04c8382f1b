/** Announcements of a group, and who has seen them. */
@NullMarked
package community.mhc.forum.announcement;

import org.jspecify.annotations.NullMarked;
