package community.mhc.jobs.posting.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of postings, newest first, and what it can be narrowed by.
 *
 * @param next the cursor of the page behind it; null at the end
 */
record JobList(List<Job> items, @Nullable String next, JobFacets facets) {}
