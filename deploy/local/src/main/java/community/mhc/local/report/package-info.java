/**
 * Runs the tests and counts what they reported.
 * A suite that could not run is named with its reason and never counted as passed.
 */
@NullMarked
package community.mhc.local.report;

import org.jspecify.annotations.NullMarked;
