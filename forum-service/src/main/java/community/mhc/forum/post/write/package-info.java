/** Replying, and editing what one wrote. */
@NullMarked
package community.mhc.forum.post.write;

import org.jspecify.annotations.NullMarked;
