/** Stored facts about a job posting: their stored names and fields never change. */
@NullMarked
package community.mhc.jobs.posting.events;

import org.jspecify.annotations.NullMarked;
