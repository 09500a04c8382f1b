/** Stored facts about a file of a library: their stored names and fields never change. */
@NullMarked
package community.mhc.files.library.events;

import org.jspecify.annotations.NullMarked;
