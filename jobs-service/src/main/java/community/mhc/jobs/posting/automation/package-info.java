/** What happens by itself: a posting whose last day is over expires. */
@NullMarked
package community.mhc.jobs.posting.automation;

import org.jspecify.annotations.NullMarked;
