/** Aggregates loaded and decided on inside the unit of work of one command. */
@NullMarked
package community.mhc.forum.stream;

import org.jspecify.annotations.NullMarked;
