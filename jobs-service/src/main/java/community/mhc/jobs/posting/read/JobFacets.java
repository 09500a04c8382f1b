package community.mhc.jobs.posting.read;

import java.util.List;

/** What a list can be narrowed by: each value with the number of postings it would leave under all filters but its own, most first. */
record JobFacets(List<FacetCount> professions, List<FacetCount> states) {}
