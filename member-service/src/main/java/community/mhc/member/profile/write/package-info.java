/**
 * The member aggregate, its commands and the endpoint that changes a profile.
 * Nothing here reads a view.
 */
@NullMarked
package community.mhc.member.profile.write;

import org.jspecify.annotations.NullMarked;
