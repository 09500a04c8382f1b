/** Groups and their people, as pages show them. */
@NullMarked
package community.mhc.forum.group.read;

import org.jspecify.annotations.NullMarked;
