/** Founding groups; joining, leaving and being let in. */
@NullMarked
package community.mhc.forum.group.write;

import org.jspecify.annotations.NullMarked;
