/** The live stream: what is new reaches every open page of the members it concerns. */
@NullMarked
package community.mhc.notification.live;

import org.jspecify.annotations.NullMarked;
