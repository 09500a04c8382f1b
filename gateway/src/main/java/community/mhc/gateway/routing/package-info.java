/** The way of a request to a service: limits, headers, attempts and the circuit breaker. */
@NullMarked
package community.mhc.gateway.routing;

import org.jspecify.annotations.NullMarked;
