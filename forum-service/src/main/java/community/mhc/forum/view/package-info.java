/** How projections write so that an event counts once, however often it is delivered. */
@NullMarked
package community.mhc.forum.view;

import org.jspecify.annotations.NullMarked;
