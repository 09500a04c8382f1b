package community.mhc.member.directory.read;

/** How many members one choice of a filter would show. */
record FacetCount(String value, int count) {}
