/** Words and events of a member's interest in a job. */
@NullMarked
package community.mhc.jobs.interest;

import org.jspecify.annotations.NullMarked;
