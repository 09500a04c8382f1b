/** Threads, as pages show them. */
@NullMarked
package community.mhc.forum.thread.read;

import org.jspecify.annotations.NullMarked;
