/** What happens by itself: content that is nobody's any more is erased. */
@NullMarked
package community.mhc.files.library.automation;

import org.jspecify.annotations.NullMarked;
