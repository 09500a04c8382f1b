/** Keeps health, metrics and their kind away from the public. */
@NullMarked
package community.mhc.gateway.management;

import org.jspecify.annotations.NullMarked;
