/** The bytes of the files: received, checked, kept durably on disk and handed out again. */
@NullMarked
package community.mhc.files.library.content;

import org.jspecify.annotations.NullMarked;
