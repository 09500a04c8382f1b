package community.mhc.jobs.interest.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.jobs.interest.InterestEvent;
import community.mhc.jobs.posting.JobPostingEvent;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who is interested in which job, and who may see that. */
@Component
@ProcessingGroup(InterestProjection.NAME)
class InterestProjection implements CollectionSetup {

    static final String NAME = "interests";

    private final MongoCollection<InterestRow> interests;
    private final MongoCollection<Document> posters;

    InterestProjection(ViewCollections views) {
        this.interests = views.collection(NAME, "interests", InterestRow.class);
        this.posters = views.collection(NAME, "posters");
    }

    @Override
    public void prepare(MongoDatabase database) {
        interests.createIndex(compoundIndex(ascending("jobId"), descending("shownAt", "_id")));
    }

    @EventHandler
    void on(JobPostingEvent.Posted e) {
        var id = e.jobId();
        Once.insert(posters, new Document("_id", id).append("postedBy", e.postedBy()));
    }

    @EventHandler
    void on(InterestEvent.Shown e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        Once.put(
                interests,
                new InterestRow(
                        e.interestId(),
                        e.jobId(),
                        new MemberRef(e.memberId()),
                        e.note(),
                        at.truncatedTo(ChronoUnit.MILLIS),
                        position));
    }

    @EventHandler
    void on(InterestEvent.Withdrawn e, TrackingToken token) {
        Once.clear(interests, e.interestId(), Once.position(token));
    }

    boolean isPostedBy(UUID job, UUID member) {
        return posters.find(and(eq(job), eq("postedBy", member))).first() != null;
    }

    /** Latest interest first. */
    List<InterestRow> page(UUID job, @Nullable Cursor after, Limit limit) {
        var ofJob = eq("jobId", job);
        var rows = after == null ? ofJob : and(ofJob, behind(after));
        return interests
                .find(rows)
                .sort(Sorts.descending("shownAt", "_id"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
    }

    /** What {@link #behind} reads. */
    static List<String> keys(InterestRow row) {
        return List.of(row.shownAt().toString(), row.id().toString());
    }

    private static Bson behind(Cursor cursor) {
        var at = cursor.instant(0);
        return and(lte("shownAt", at), or(lt("shownAt", at), lt("_id", cursor.id(1))));
    }
}
