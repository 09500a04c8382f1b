/** What this service tells others, as messages with a contract of their own. */
@NullMarked
package community.mhc.jobs.integration.out;

import org.jspecify.annotations.NullMarked;
