package community.mhc.files.library.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a library, newest first, and what it can be narrowed by.
 *
 * @param next the cursor of the page behind it; null at the end
 */
record FileList(List<FileEntry> items, @Nullable String next, FileFacets facets) {}
