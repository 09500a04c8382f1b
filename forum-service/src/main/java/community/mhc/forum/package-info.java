/** The forum: groups with their members, threads of posts, announcements. */
@NullMarked
package community.mhc.forum;

import org.jspecify.annotations.NullMarked;
