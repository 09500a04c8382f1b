/** Pages of a list by signed cursor, in a stable order, without totals. */
@NullMarked
package community.mhc.chassis.page;

import org.jspecify.annotations.NullMarked;
