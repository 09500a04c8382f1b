/** Threads of a group. A thread is a title and a lock; what is said in it are posts. */
@NullMarked
package community.mhc.forum.thread;

import org.jspecify.annotations.NullMarked;
