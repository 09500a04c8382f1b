/** Words and events of a group's library: folders, names, tags, and the kinds of file it takes. */
@NullMarked
package community.mhc.files.library;

import org.jspecify.annotations.NullMarked;
