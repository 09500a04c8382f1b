package community.mhc.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The collection of units. Reads see only what a majority has and can no longer be rolled back, unless a method says otherwise. Every
 * request is bounded in time, so that a peer that vanished without a word is noticed.
 */
final class Units {

    private static final String BY_KEY = "keys_1";

    /** Bytes after which one read of an aggregate is given up for a narrower one: half of the 16 MiB that a server sends at a time. */
    private static final long ENOUGH = 8 * 1024 * 1024;

    private final MongoDatabase database;
    private final String collection;
    private final MongoCollection<RawBsonDocument> units;
    private final MongoCollection<Document> fields;
    private volatile boolean prepared;

    Units(MongoDatabase database, String collection, Duration requestTimeout) {
        this.collection = collection;
        this.database = database.withTimeout(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
        fields = database.getCollection(collection)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
        units = fields.withDocumentClass(RawBsonDocument.class);
    }

    /** Creates the unique index, the only guard against two events with one sequence number, unless it has done so before. */
    void prepare() {
        if (!prepared) {
            units.createIndex(
                    ascending(EventKeys.FIELD), new IndexOptions().unique(true).name(BY_KEY));
            prepared = true;
        }
    }

    /** One ordered insert command: a document is stored only if all before it are. */
    void insert(List<RawBsonDocument> documents) {
        units.insertMany(documents, new InsertManyOptions().ordered(true));
    }

    Head head() {
        Document last = fields.find()
                .sort(Sorts.descending("_id"))
                .limit(1)
                .projection(include("n", "latest"))
                .first();
        return last == null
                ? Head.EMPTY
                : new Head(last.getLong("_id") + last.getInteger("n") - 1, last.getLong("latest"));
    }

    /** The units that hold any of {@code keys}, for good. */
    List<Holder> holders(Collection<String> keys) {
        return fields.find(in(EventKeys.FIELD, keys))
                .projection(include(EventKeys.FIELD, "events.id"))
                .map(unit -> new Holder(
                        unit.getLong("_id"),
                        unit.getList(EventKeys.FIELD, String.class),
                        unit.getList("events", Document.class).stream()
                                .map(event -> event.getString("id"))
                                .toList()))
                .into(new ArrayList<>());
    }

    /**
     * Up to {@code limit} units whose first event comes after {@code position}, in order; fewer where they are more than the 16 MiB that a
     * server sends at a time, but not none. The command itself, because the driver would make an object of each document.
     */
    EncodedRun startingAfter(long position, int limit) {
        BsonDocument find = new BsonDocument("find", new BsonString(collection))
                .append("filter", new BsonDocument("_id", new BsonDocument("$gt", new BsonInt64(position))))
                .append("sort", new BsonDocument("_id", new BsonInt32(1)))
                .append("limit", new BsonInt32(limit))
                .append("batchSize", new BsonInt32(limit))
                .append("singleBatch", BsonBoolean.TRUE)
                .append("readConcern", ReadConcern.MAJORITY.asDocument());
        return new EncodedRun(position, database.runCommand(find, ReadPreference.primary(), RawBsonDocument.class));
    }

    /** The last unit whose first event is at or before {@code position}, or null when there is none. */
    @Nullable
    StoredUnit startingAtOrBefore(long position) {
        return first(units.find(lte("_id", position)).sort(Sorts.descending("_id")));
    }

    /**
     * The units that hold an event of the aggregate with a sequence number from {@code first} to {@code last}, in no order; null when they are
     * too large to be held at once and {@code bounded}.
     */
    @Nullable
    List<StoredUnit> ofAggregate(String aggregateId, long first, long last, boolean bounded) {
        List<StoredUnit> found = new ArrayList<>();
        try (MongoCursor<RawBsonDocument> cursor =
                units.find(EventKeys.between(aggregateId, first, last)).iterator()) {
            for (long size = 0; cursor.hasNext(); size += found.getLast().size()) {
                if (bounded && size > ENOUGH) {
                    return null;
                }
                found.add(UnitBson.decode(cursor.next()));
            }
        }
        return found;
    }

    /**
     * The last unit that holds an event of the aggregate, or null. The range alone would also find an aggregate whose id begins with this
     * one's and the separator. The hint keeps a planner from walking the whole store backwards.
     */
    @Nullable
    StoredUnit lastOfAggregate(String aggregateId) {
        return first(
                units.find(and(EventKeys.between(aggregateId, 0, Long.MAX_VALUE), eq("events.aggregate", aggregateId)))
                        .hint(new BsonDocument(EventKeys.FIELD, new BsonInt32(1)))
                        .sort(Sorts.descending("_id")));
    }

    private static @Nullable StoredUnit first(FindIterable<RawBsonDocument> sorted) {
        RawBsonDocument unit = sorted.limit(1).first();
        return unit == null ? null : UnitBson.decode(unit);
    }
}
