package community.mhc.jobs.interest.read;

import community.mhc.jobs.integration.in.MemberCard;
import java.time.Instant;

/**
 * A member who is interested in my job.
 *
 * @param note plain text; may be empty
 */
record InterestView(MemberCard member, String note, Instant shownAt) {}
