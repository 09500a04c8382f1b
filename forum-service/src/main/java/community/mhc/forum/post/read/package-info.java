/** Posts in the order posted, and the history of each. */
@NullMarked
package community.mhc.forum.post.read;

import org.jspecify.annotations.NullMarked;
