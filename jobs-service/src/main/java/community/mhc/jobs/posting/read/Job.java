package community.mhc.jobs.posting.read;

import community.mhc.jobs.posting.JobStatus;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A posting as one member sees it.
 *
 * @param mine whether the reader posted it
 * @param interested whether the reader has shown interest in it
 */
record Job(
        UUID id,
        String title,
        String employer,
        String description,
        Profession profession,
        String licence,
        UsState state,
        Setting setting,
        boolean remote,
        Pay pay,
        boolean supervisionOffered,
        LocalDate closesOn,
        MemberRef postedBy,
        Instant postedAt,
        JobStatus status,
        boolean mine,
        boolean interested) {}
