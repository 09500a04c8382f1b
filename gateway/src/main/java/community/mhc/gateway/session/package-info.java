/** Members' sessions: who is signed in with which tokens, sealed at rest, shared by all gateways. */
@NullMarked
package community.mhc.gateway.session;

import org.jspecify.annotations.NullMarked;
