/** What threads, groups, announcements and jobs are called: copied from what their services tell. */
@NullMarked
package community.mhc.notification.subjects;

import org.jspecify.annotations.NullMarked;
