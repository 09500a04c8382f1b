/** What whoever posted a job sees of those who are interested in it. */
@NullMarked
package community.mhc.jobs.interest.read;

import org.jspecify.annotations.NullMarked;
