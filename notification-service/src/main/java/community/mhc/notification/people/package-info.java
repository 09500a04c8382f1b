/** Who is who, as far as notifications show it: copied from what member-service tells. */
@NullMarked
package community.mhc.notification.people;

import org.jspecify.annotations.NullMarked;
