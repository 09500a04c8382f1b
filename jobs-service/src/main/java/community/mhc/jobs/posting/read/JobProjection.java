package community.mhc.jobs.posting.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.jobs.integration.in.CardShower;
import community.mhc.jobs.integration.in.MemberCard;
import community.mhc.jobs.integration.in.People;
import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.interest.events.InterestShown;
import community.mhc.jobs.interest.events.InterestWithdrawn;
import community.mhc.jobs.posting.JobId;
import community.mhc.jobs.posting.JobStatus;
import community.mhc.jobs.posting.events.JobClosed;
import community.mhc.jobs.posting.events.JobExpired;
import community.mhc.jobs.posting.events.JobPosted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Keeps the views of postings, and remembers for each reader's page who is interested in what. */
@Component
@ProcessingGroup(JobViews.PROJECTION)
class JobProjection implements CardShower {

    private final MongoCollection<JobView> jobs;
    private final MongoCollection<Document> interested;
    private final People people;

    JobProjection(ViewCollections views, People people) {
        this.jobs = views.collection(JobViews.PROJECTION, JobViews.JOBS, JobView.class);
        this.interested = views.collection(JobViews.PROJECTION, JobViews.INTERESTED);
        this.people = people;
    }

    /** The poster's card is looked at once more afterwards: member-service's message may have come in between. */
    @EventHandler
    void on(JobPosted e, @Timestamp Instant at) {
        var poster = UUID.fromString(e.postedBy());
        var card = people.card(poster);
        insert(view(e, card, at.truncatedTo(ChronoUnit.MILLIS)));
        var now = people.card(poster);
        if (!now.equals(card)) show(now);
    }

    @EventHandler
    void on(JobClosed e) {
        jobs.updateOne(eq(JobId.of(e.jobId()).value()), set("status", JobStatus.CLOSED));
    }

    @EventHandler
    void on(JobExpired e) {
        jobs.updateOne(eq(JobId.of(e.jobId()).value()), set("status", JobStatus.EXPIRED));
    }

    @EventHandler
    void on(InterestShown e) {
        var id = InterestId.of(e.interestId()).value();
        interested.replaceOne(eq(id), new Document("_id", id), new ReplaceOptions().upsert(true));
    }

    @EventHandler
    void on(InterestWithdrawn e) {
        interested.deleteOne(eq(InterestId.of(e.interestId()).value()));
    }

    @ResetHandler
    void reset() {
        jobs.deleteMany(new Document());
        interested.deleteMany(new Document());
    }

    @Override
    public void show(MemberCard card) {
        jobs.updateMany(eq("postedBy.id", card.id()), set("postedBy", card));
    }

    private static JobView view(JobPosted e, MemberCard poster, Instant at) {
        var words = Words.of(String.join(" ", e.title(), e.employer(), e.licence(), e.description()));
        return new JobView(
                JobId.of(e.jobId()).value(),
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
                words);
    }

    /** Safe to repeat: a view that is there stays as it is, with what later events added to it. */
    private void insert(JobView view) {
        try {
            jobs.insertOne(view);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }
}
