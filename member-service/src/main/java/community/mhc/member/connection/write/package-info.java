/**
 * The connection aggregate, its commands, refusals and endpoint.
 * Nothing here reads a view.
 */
@NullMarked
package community.mhc.member.connection.write;

import org.jspecify.annotations.NullMarked;
