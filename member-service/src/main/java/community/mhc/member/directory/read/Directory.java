package community.mhc.member.directory.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the directory, in the order that was asked for.
 *
 * @param next the cursor of the page behind it; null at the end
 */
record Directory(List<DirectoryEntry> items, @Nullable String next, Facets facets) {}
