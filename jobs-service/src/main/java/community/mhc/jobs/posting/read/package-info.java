/** What members see of postings: lists with facets, and one posting. */
@NullMarked
package community.mhc.jobs.posting.read;

import org.jspecify.annotations.NullMarked;
