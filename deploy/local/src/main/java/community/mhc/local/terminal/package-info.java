/**
 * What a person sees: progress and tables.
 * Where nobody watches, the same as plain lines.
 */
@NullMarked
package community.mhc.local.terminal;

import org.jspecify.annotations.NullMarked;
