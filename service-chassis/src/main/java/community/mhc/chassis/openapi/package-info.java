/** What the API document says beyond the endpoints' own signatures: which fields are always there, headers, refusals. */
@NullMarked
package community.mhc.chassis.openapi;

import org.jspecify.annotations.NullMarked;
