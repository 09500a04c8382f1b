package community.mhc.notification.integration;

import java.util.UUID;

/** What is needed here of jobs-service's events. */
public final class JobsEvents {

    private JobsEvents() {}

    public record InterestShown(UUID jobId, UUID postedBy, UUID memberId, String title) {}
}
