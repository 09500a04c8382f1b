/** Stored facts about threads: names and fields never change. */
@NullMarked
package community.mhc.forum.thread.events;

import org.jspecify.annotations.NullMarked;
