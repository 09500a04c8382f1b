/** Every request under {@code /api} carries a token of the OpenID provider, except what a service names. */
@NullMarked
package community.mhc.chassis.security;

import org.jspecify.annotations.NullMarked;
