/** Stored facts about posts: names and fields never change. */
@NullMarked
package community.mhc.forum.post.events;

import org.jspecify.annotations.NullMarked;
