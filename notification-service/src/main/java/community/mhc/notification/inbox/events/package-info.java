/** What happened to notifications, as stored for ever. */
@NullMarked
package community.mhc.notification.inbox.events;

import org.jspecify.annotations.NullMarked;
