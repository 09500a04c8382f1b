/**
 * The command line {@code mhc} for a stack on one machine.
 * Nothing here is part of a production deployment.
 */
@NullMarked
package community.mhc.local;

import org.jspecify.annotations.NullMarked;
