/** What the gateway itself refuses, as {@code application/problem+json} that never tells anything internal. */
@NullMarked
package community.mhc.gateway.problem;

import org.jspecify.annotations.NullMarked;
