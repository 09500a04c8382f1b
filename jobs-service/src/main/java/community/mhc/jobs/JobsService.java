package community.mhc.jobs;

import community.mhc.chassis.store.EventTypes;
import community.mhc.jobs.interest.InterestEvent;
import community.mhc.jobs.posting.JobPostingEvent;
import community.mhc.viewer.Cards;
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
        return Cards.taken(EventTypes.in("jobs"))
                .type(JobPostingEvent.Posted.class, "job-posted")
                .type(JobPostingEvent.Closed.class, "job-closed")
                .type(JobPostingEvent.Expired.class, "job-expired")
                .type(InterestEvent.Shown.class, "interest-shown")
                .type(InterestEvent.Withdrawn.class, "interest-withdrawn");
    }
}
