/** What members see of their libraries: lists with facets, entries, and the content itself. */
@NullMarked
package community.mhc.files.library.read;

import org.jspecify.annotations.NullMarked;
