/** Tells members what concerns them: one notification for each cause, and a live stream to their open pages. */
@NullMarked
package community.mhc.notification;

import org.jspecify.annotations.NullMarked;
