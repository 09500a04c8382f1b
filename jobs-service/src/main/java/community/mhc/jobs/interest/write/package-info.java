/** Showing interest in a job and withdrawing it: the commands, the rules and their refusals. */
@NullMarked
package community.mhc.jobs.interest.write;

import org.jspecify.annotations.NullMarked;
