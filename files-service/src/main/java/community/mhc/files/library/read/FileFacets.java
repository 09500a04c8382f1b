package community.mhc.files.library.read;

import java.util.List;

/**
 * What a list can be narrowed by: each value with the number of files it would leave under all filters but its own. Most files
 * first, at most 50 values each.
 *
 * @param folders each counts the files in it and in the folders below
 */
record FileFacets(List<FacetCount> folders, List<FacetCount> tags, List<FacetCount> kinds) {}
