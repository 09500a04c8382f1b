package community.mhc.jobs.posting.read;

/** How many rows choosing a value would leave. */
record FacetCount(String value, long count) {}
