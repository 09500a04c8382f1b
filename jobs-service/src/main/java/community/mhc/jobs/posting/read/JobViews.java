package community.mhc.jobs.posting.read;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
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
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.jobs.interest.InterestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The collections of postings and of who is interested in them, as they are asked. */
@Component
class JobViews implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "jobs";

    static final String JOBS = "jobs";
    static final String INTERESTED = "interested";

    private static final Bson NEWEST_FIRST = Sorts.descending("postedAt", "_id");

    private final MongoCollection<JobView> jobs;
    private final MongoCollection<Interested> interested;

    JobViews(ViewCollections views) {
        jobs = views.collection(PROJECTION, JOBS, JobView.class);
        interested = views.collection(PROJECTION, INTERESTED, Interested.class);
    }

    @Override
    public void prepare(MongoDatabase database) {
        var newest = descending("postedAt", "_id");
        jobs.createIndex(compoundIndex(ascending("status"), newest));
        jobs.createIndex(compoundIndex(ascending("status", "state"), newest));
        jobs.createIndex(compoundIndex(ascending("status", "profession"), newest));
        jobs.createIndex(compoundIndex(ascending("status", "words"), newest));
        jobs.createIndex(compoundIndex(ascending("postedBy"), newest));
    }

    Optional<JobView> get(UUID job) {
        return Optional.ofNullable(jobs.find(eq(job)).first());
    }

    List<JobView> page(Bson rows, @Nullable Cursor after, Limit limit) {
        var wanted = after == null ? rows : and(rows, behind(after));
        return jobs.find(wanted)
                .projection(Projections.exclude("words"))
                .sort(NEWEST_FIRST)
                .limit(limit.toFetch())
                .into(new ArrayList<>());
    }

    /** What {@link #behind} reads. */
    static List<String> keys(JobView job) {
        return List.of(job.postedAt().toString(), job.id().toString());
    }

    /** Those of {@code page} that the reader is interested in: one look for a whole page. */
    Set<UUID> interesting(UUID reader, Collection<JobView> page) {
        var byInterest = new HashMap<UUID, UUID>();
        for (var job : page) byInterest.put(InterestId.of(job.id(), reader), job.id());
        var found = new HashSet<UUID>();
        interested
                .find(and(Filters.in("_id", byInterest.keySet()), eq("shown", true)))
                .forEach(row -> found.add(byInterest.get(row.id())));
        return found;
    }

    /** How many of {@code rows} there are of each value of a field, most first. */
    List<FacetCount> counts(Bson rows, String field) {
        var most = sort(Sorts.orderBy(Sorts.descending("count"), Sorts.ascending("_id")));
        return jobs.aggregate(List.of(match(rows), group("$" + field, sum("count", 1L)), most), Document.class)
                .map(row -> new FacetCount(
                        row.getString("_id"), row.get("count", Number.class).longValue()))
                .into(new ArrayList<>());
    }

    /** The first condition lets an index find the place; the second orders postings of the same millisecond. */
    private static Bson behind(Cursor cursor) {
        var at = cursor.instant(0);
        return and(lte("postedAt", at), or(lt("postedAt", at), lt("_id", cursor.id(1))));
    }
}
