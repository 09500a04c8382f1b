/** Benchmarks: each contender does the same work on the same server, in turns, so that a noisy machine is noisy for all of them. */
@NullMarked
package community.mhc.bench;

import org.jspecify.annotations.NullMarked;
