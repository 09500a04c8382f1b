/** Whom what happens elsewhere concerns: they get a notification. */
@NullMarked
package community.mhc.notification.inbox.automation;

import org.jspecify.annotations.NullMarked;
