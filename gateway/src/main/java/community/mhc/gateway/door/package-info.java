/** What is taken from a client at all, before anything else looks at it: how many connections, how slowly, in which form. */
@NullMarked
package community.mhc.gateway.door;

import org.jspecify.annotations.NullMarked;
