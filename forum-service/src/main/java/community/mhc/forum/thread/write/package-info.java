/** Opening and locking threads. */
@NullMarked
package community.mhc.forum.thread.write;

import org.jspecify.annotations.NullMarked;
