/** One API document, composed from the services' own. */
@NullMarked
package community.mhc.gateway.openapi;

import org.jspecify.annotations.NullMarked;
