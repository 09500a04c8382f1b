/** Posting a job, closing it, letting it expire: the commands, the rules and their refusals. */
@NullMarked
package community.mhc.jobs.posting.write;

import org.jspecify.annotations.NullMarked;
