/** Decides whether a notification is raised or read. */
@NullMarked
package community.mhc.notification.inbox.write;

import org.jspecify.annotations.NullMarked;
