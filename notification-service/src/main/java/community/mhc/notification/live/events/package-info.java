/** What happened elsewhere that open pages want to hear of. */
@NullMarked
package community.mhc.notification.live.events;

import org.jspecify.annotations.NullMarked;
