/** What a member's list of notifications shows. */
@NullMarked
package community.mhc.notification.inbox.read;

import org.jspecify.annotations.NullMarked;
