/** Publishing an announcement, and having seen it. */
@NullMarked
package community.mhc.forum.announcement.write;

import org.jspecify.annotations.NullMarked;
