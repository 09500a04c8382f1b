/** The files worth keeping: each group's library, and nothing but what its members may see of it. */
@NullMarked
package community.mhc.files;

import org.jspecify.annotations.NullMarked;
