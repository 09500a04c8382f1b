/** Work worth changing for: structured postings, and who is interested in them. */
@NullMarked
package community.mhc.jobs;

import org.jspecify.annotations.NullMarked;
