/**
 * The event store as the services use it: stable names of what is stored, other services' events among it; projections, which can leave
 * something out and be rebuilt; reactions and their dead letters.
 */
@NullMarked
package community.mhc.chassis.store;

import org.jspecify.annotations.NullMarked;
