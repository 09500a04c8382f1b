/** Streams to open pages, resuming where each left off. */
@NullMarked
package community.mhc.notification.live.read;

import org.jspecify.annotations.NullMarked;
