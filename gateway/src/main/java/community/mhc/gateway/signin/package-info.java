/** Signing in and out with member-service as the OpenID provider, and fresh tokens for the services. */
@NullMarked
package community.mhc.gateway.signin;

import org.jspecify.annotations.NullMarked;
