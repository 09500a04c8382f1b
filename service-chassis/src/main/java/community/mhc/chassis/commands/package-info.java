/** Sending a command: retried on a lost race, and its position told to the caller. */
@NullMarked
package community.mhc.chassis.commands;

import org.jspecify.annotations.NullMarked;
