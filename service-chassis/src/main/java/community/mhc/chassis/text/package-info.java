/** Text in requests: how long it may be and what it looks like, and what is derived from it, all of bounded length. */
@NullMarked
package community.mhc.chassis.text;

import org.jspecify.annotations.NullMarked;
