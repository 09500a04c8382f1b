/** Who is in which group: copied from what forum-service tells, to know whom something concerns. */
@NullMarked
package community.mhc.notification.groups;

import org.jspecify.annotations.NullMarked;
