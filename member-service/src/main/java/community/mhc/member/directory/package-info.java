/**
 * Who is here.
 * Only a read side: the facts come from profiles and connections.
 */
@NullMarked
package community.mhc.member.directory;

import org.jspecify.annotations.NullMarked;
