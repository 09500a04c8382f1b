/** Aggregates that are read, but not changed, in the unit of work of one command. */
@NullMarked
package community.mhc.forum.stream;

import org.jspecify.annotations.NullMarked;
