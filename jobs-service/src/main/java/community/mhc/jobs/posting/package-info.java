/** Words and events of a job posting: professions, states, settings, pay. */
@NullMarked
package community.mhc.jobs.posting;

import org.jspecify.annotations.NullMarked;
