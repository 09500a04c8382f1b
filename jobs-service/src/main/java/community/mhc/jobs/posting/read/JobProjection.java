package community.mhc.jobs.posting.read;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.text.SearchWords;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.jobs.interest.InterestEvent;
import community.mhc.jobs.posting.JobPostingEvent;
import community.mhc.jobs.posting.JobStatus;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the views of postings, and remembers for each reader's page who is interested in what. */
@Component
@ProcessingGroup(JobViews.PROJECTION)
class JobProjection {

    /** As many as a long description has; what follows repeats itself. */
    private static final int MOST_WORDS = 1_000;

    private final MongoCollection<JobView> jobs;
    private final MongoCollection<Interested> interested;

    JobProjection(ViewCollections views) {
        this.jobs = views.collection(JobViews.PROJECTION, JobViews.JOBS, JobView.class);
        this.interested = views.collection(JobViews.PROJECTION, JobViews.INTERESTED, Interested.class);
    }

    @EventHandler
    void on(JobPostingEvent.Posted e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        var postedAt = at.truncatedTo(ChronoUnit.MILLIS);
        Once.insert(jobs, view(e, new MemberRef(e.postedBy()), postedAt, position));
    }

    @EventHandler
    void on(JobPostingEvent.Closed e, TrackingToken token) {
        ends(e.jobId(), JobStatus.CLOSED, token);
    }

    @EventHandler
    void on(JobPostingEvent.Expired e, TrackingToken token) {
        ends(e.jobId(), JobStatus.EXPIRED, token);
    }

    private void ends(UUID job, JobStatus status, TrackingToken token) {
        Once.change(jobs, job, Once.position(token), set("status", status));
    }

    @EventHandler
    void on(InterestEvent.Shown e, TrackingToken token) {
        stands(e.interestId(), true, token);
    }

    @EventHandler
    void on(InterestEvent.Withdrawn e, TrackingToken token) {
        stands(e.interestId(), false, token);
    }

    private void stands(UUID interest, boolean shown, TrackingToken token) {
        Once.put(interested, new Interested(interest, shown, Once.position(token)));
    }

    private static JobView view(JobPostingEvent.Posted e, MemberRef poster, Instant at, long position) {
        var words = SearchWords.of(String.join(" ", e.title(), e.employer(), e.licence(), e.description()), MOST_WORDS);
        return new JobView(
                e.jobId(),
                e.title(),
                e.employer(),
                e.description(),
                e.profession(),
                e.licence(),
                e.state(),
                e.setting(),
                e.remote(),
                e.payFrom(),
                e.payTo(),
                e.payPer(),
                e.supervisionOffered(),
                e.closesOn(),
                poster,
                at,
                JobStatus.OPEN,
                words,
                position);
    }
}
