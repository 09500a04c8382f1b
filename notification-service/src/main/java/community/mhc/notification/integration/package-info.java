/** What is needed here of other services' events. */
@NullMarked
package community.mhc.notification.integration;

import org.jspecify.annotations.NullMarked;
