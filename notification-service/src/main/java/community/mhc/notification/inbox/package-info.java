/** Notifications: raised once for each cause and recipient, and read. */
@NullMarked
package community.mhc.notification.inbox;

import org.jspecify.annotations.NullMarked;
