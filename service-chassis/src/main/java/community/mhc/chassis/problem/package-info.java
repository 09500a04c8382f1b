/** Refusals with stable codes, and how each becomes an {@code application/problem+json} answer (RFC 9457). */
@NullMarked
package community.mhc.chassis.problem;

import org.jspecify.annotations.NullMarked;
