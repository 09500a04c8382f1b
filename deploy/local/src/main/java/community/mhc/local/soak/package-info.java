/**
 * A long test of a running stack: members reply while processes die, and afterwards everything that was acknowledged is looked for
 * wherever it should be.
 */
@NullMarked
package community.mhc.local.soak;

import org.jspecify.annotations.NullMarked;
