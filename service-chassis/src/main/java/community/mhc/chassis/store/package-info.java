/** The event store as the services use it: stable names of stored types, and processors that never skip. */
@NullMarked
package community.mhc.chassis.store;

import org.jspecify.annotations.NullMarked;
