/**
 * The commands of {@code mhc}, one class each.
 * They talk to a running stack through {@link community.mhc.local.stack.Control}.
 */
@NullMarked
package community.mhc.local.cli;

import org.jspecify.annotations.NullMarked;
