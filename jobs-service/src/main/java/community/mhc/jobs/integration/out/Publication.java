package community.mhc.jobs.integration.out;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import community.mhc.jobs.interest.events.InterestEvent;
import community.mhc.jobs.interest.events.InterestShown;
import community.mhc.jobs.interest.events.InterestWithdrawn;
import community.mhc.jobs.posting.events.JobClosed;
import community.mhc.jobs.posting.events.JobExpired;
import community.mhc.jobs.posting.events.JobPosted;
import community.mhc.jobs.posting.events.JobPostingEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides for every stored fact whether and how others hear of it. */
@Configuration(proxyBeanMethods = false)
class Publication implements OutgoingMessages {

    private static final String JOBS = "jobs.job.v1";
    private static final String INTEREST = "jobs.interest.v1";

    @Override
    public @Nullable OutgoingMessage of(DomainEventMessage<?> event) {
        return switch (event.getPayload()) {
            case JobPostingEvent fact -> of(fact);
            case InterestEvent fact -> of(fact);
            default -> null;
        };
    }

    @Bean
    OutgoingTopics topics() {
        return OutgoingTopics.of(JOBS, INTEREST);
    }

    private static OutgoingMessage of(JobPostingEvent fact) {
        return switch (fact) {
            case JobPosted e ->
                new OutgoingMessage(
                        JOBS,
                        "jobs.job-posted.v1",
                        new JobPostedV1(e.jobId(), e.postedBy(), e.title(), e.profession(), e.state(), e.closesOn()));
            case JobClosed e -> new OutgoingMessage(JOBS, "jobs.job-closed.v1", new JobClosedV1(e.jobId()));
            case JobExpired e -> new OutgoingMessage(JOBS, "jobs.job-expired.v1", new JobExpiredV1(e.jobId()));
        };
    }

    private static @Nullable OutgoingMessage of(InterestEvent fact) {
        return switch (fact) {
            // The note is between the two of them.
            case InterestShown e ->
                new OutgoingMessage(
                        INTEREST,
                        "jobs.interest-shown.v1",
                        new InterestShownV1(e.jobId(), e.postedBy(), e.memberId(), e.title()));
            // Whoever changes their mind does not want it told.
            case InterestWithdrawn e -> null;
        };
    }
}
