/** Adding a file, storing its content, removing it: the commands, the rules and their refusals. */
@NullMarked
package community.mhc.files.library.write;

import org.jspecify.annotations.NullMarked;
