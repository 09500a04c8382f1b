/**
 * The supervisor: starts the processes of a stack, watches them, starts again what dies, and stops them in order.
 * What the processes are is told by a {@link community.mhc.local.stack.Plan}.
 */
@NullMarked
package community.mhc.local.stack;

import org.jspecify.annotations.NullMarked;
