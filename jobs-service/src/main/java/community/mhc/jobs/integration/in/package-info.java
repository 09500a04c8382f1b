/** What this service knows of others, as their messages said it: who the members are. */
@NullMarked
package community.mhc.jobs.integration.in;

import org.jspecify.annotations.NullMarked;
