/** Messages to other services, and our copy of theirs. */
@NullMarked
package community.mhc.forum.integration;

import org.jspecify.annotations.NullMarked;
