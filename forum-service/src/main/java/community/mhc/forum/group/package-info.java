/** Groups and who belongs to them. The words here are what other features may ask of a group. */
@NullMarked
package community.mhc.forum.group;

import org.jspecify.annotations.NullMarked;
