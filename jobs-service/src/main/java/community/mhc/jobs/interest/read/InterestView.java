package community.mhc.jobs.interest.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;

/**
 * A member who is interested in my job.
 *
 * @param note plain text; may be empty
 */
record InterestView(MemberRef member, String note, Instant shownAt) {}
