package community.mhc.jobs;

import community.mhc.chassis.store.EventTypes;
import community.mhc.jobs.interest.events.InterestShown;
import community.mhc.jobs.interest.events.InterestWithdrawn;
import community.mhc.jobs.posting.events.JobClosed;
import community.mhc.jobs.posting.events.JobExpired;
import community.mhc.jobs.posting.events.JobPosted;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The jobs service as a process. */
@SpringBootApplication
@EnableScheduling
public class JobsService {

    public static void main(String[] args) {
        SpringApplication.run(JobsService.class, args);
    }

    @Bean
    static EventTypes eventTypes() {
        return EventTypes.in("jobs")
                .type(JobPosted.class, "job-posted")
                .type(JobClosed.class, "job-closed")
                .type(JobExpired.class, "job-expired")
                .type(InterestShown.class, "interest-shown")
                .type(InterestWithdrawn.class, "interest-withdrawn");
    }
}
