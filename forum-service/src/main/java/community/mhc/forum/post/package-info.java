/** Posts: the opening post of a thread and the replies to it and to each other. */
@NullMarked
package community.mhc.forum.post;

import org.jspecify.annotations.NullMarked;
