package community.mhc.jobs.integration.out;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import community.mhc.jobs.interest.InterestEvent;
import community.mhc.jobs.posting.JobPostingEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides for every stored event whether other services hear of it, and how. */
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
            case JobPostingEvent.Posted e ->
                new OutgoingMessage(
                        JOBS,
                        "jobs.job-posted.v1",
                        new JobPostedV1(e.jobId(), e.postedBy(), e.title(), e.profession(), e.state(), e.closesOn()));
            case JobPostingEvent.Closed e ->
                new OutgoingMessage(JOBS, "jobs.job-closed.v1", new JobClosedV1(e.jobId()));
            case JobPostingEvent.Expired e ->
                new OutgoingMessage(JOBS, "jobs.job-expired.v1", new JobExpiredV1(e.jobId()));
        };
    }

    private static @Nullable OutgoingMessage of(InterestEvent fact) {
        return switch (fact) {
            // The note stays between the two members.
            case InterestEvent.Shown e ->
                new OutgoingMessage(
                        INTEREST,
                        "jobs.interest-shown.v1",
                        new InterestShownV1(e.jobId(), e.postedBy(), e.memberId(), e.title()));
            // Members who change their mind do not want others to hear of it.
            case InterestEvent.Withdrawn e -> null;
        };
    }
}
