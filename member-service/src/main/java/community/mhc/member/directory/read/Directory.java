package community.mhc.member.directory.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the directory, by name.
 *
 * @param next the cursor of the page behind it; null at the end
 */
record Directory(List<DirectoryEntry> items, @Nullable String next, Facets facets) {}
