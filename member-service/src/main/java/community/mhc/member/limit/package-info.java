/**
 * Counts attempts, across instances and restarts.
 * A technical helper without a word of the domain.
 */
@NullMarked
package community.mhc.member.limit;

import org.jspecify.annotations.NullMarked;
