/** Takes note of it, once. */
@NullMarked
package community.mhc.notification.live.write;

import org.jspecify.annotations.NullMarked;
