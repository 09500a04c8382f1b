/** Who is who, as far as the forum shows it: copied from what member-service tells. */
@NullMarked
package community.mhc.forum.people;

import org.jspecify.annotations.NullMarked;
