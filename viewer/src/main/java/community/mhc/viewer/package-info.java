/**
 * Who is looking, and what they are shown of others. Views of every service hold members' ids; what is shown of a member is decided
 * here, when an answer is made.
 */
@NullMarked
package community.mhc.viewer;

import org.jspecify.annotations.NullMarked;
