/** Stored facts about a member's interest in a job: their stored names and fields never change. */
@NullMarked
package community.mhc.jobs.interest.events;

import org.jspecify.annotations.NullMarked;
