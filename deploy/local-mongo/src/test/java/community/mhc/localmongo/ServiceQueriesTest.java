package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands in the very shapes in which the services, the event store and Axon's stores send them. */
@Tag("conformance")
class ServiceQueriesTest {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private final MongoCollection<Document> views = MONGO.collection();

    private List<Object> ids(Iterable<Document> found) {
        var ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    void aLimitCountsFromItsFirstAttemptOn() {
        var update = combine(inc("count", 1), setOnInsert("end", new Date(5)));
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        views.findOneAndUpdate(eq("_id", "key"), update, after);
        assertThat(views.findOneAndUpdate(eq("_id", "key"), update, after))
                .isEqualTo(new Document("_id", "key").append("count", 2).append("end", new Date(5)));
        assertThat(views.deleteMany(lt("end", new Date(6))).getDeletedCount()).isOne();
    }

    @Test
    void aTokenIsClaimedByOneOwner() {
        views.createIndex(Indexes.ascending("processorName", "segment"), new IndexOptions().unique(true));
        views.insertOne(Document.parse("{processorName: 'p', segment: 0, owner: null, timestamp: 5}"));
        var free = or(eq("owner", "me"), eq("owner", null), lt("timestamp", 3L));
        var claim = combine(set("owner", "me"), set("timestamp", 9L));
        var mine = and(eq("processorName", "p"), eq("segment", 0), free);
        assertThat(views.findOneAndUpdate(
                        mine, claim, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .containsEntry("owner", "me");
        assertThat(views.updateOne(and(eq("segment", 0), eq("owner", "other")), claim)
                        .getMatchedCount())
                .isZero();
        assertThat(views.updateOne(mine, set("owner", null)).getModifiedCount()).isOne();
        assertThat(views.updateOne(mine, set("owner", null)).getModifiedCount()).isZero();
        assertThat(views.find(eq("processorName", "p"))
                        .sort(Sorts.ascending("segment"))
                        .projection(Projections.fields(Projections.include("segment"), Projections.excludeId())))
                .containsExactly(new Document("segment", 0));
    }

    @Test
    void whoUpsertsAgainstAUniqueIndexIsToldWhatStandsThere() {
        views.createIndex(Indexes.ascending("pair"), new IndexOptions().unique(true));
        views.updateOne(eq("_id", "a"), setOnInsert("pair", "x/y"), UPSERT);
        assertThat(views.updateOne(eq("_id", "a"), setOnInsert("pair", "x/y"), UPSERT)
                        .getModifiedCount())
                .isZero();
        var refused = catchThrowableOfType(
                MongoWriteException.class, () -> views.updateOne(eq("_id", "b"), setOnInsert("pair", "x/y"), UPSERT));
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(catchThrowableOfType(
                                MongoCommandException.class,
                                () -> views.findOneAndUpdate(
                                        eq("_id", "c"), set("pair", "x/y"), new FindOneAndUpdateOptions().upsert(true)))
                        .getErrorCode())
                .isEqualTo(11000);
        assertThat(ids(views.find())).containsExactly("a");
    }

    @Test
    void aStateChangesOnlyFromTheOneItNames() {
        views.insertOne(Document.parse("{_id: 'p', next: 2, newest: 2, begun: true}"));
        var making = and(eq("p"), eq("next", 2));
        assertThat(views.updateOne(making, combine(unset("next"), unset("begun"), push("retired", 1)))
                        .getModifiedCount())
                .isOne();
        assertThat(views.updateOne(making, push("retired", 7)).getModifiedCount())
                .isZero();
        views.updateOne(eq("p"), pull("retired", 1));
        assertThat(views.find(and(eq("p"), eq("next", null))))
                .containsExactly(Document.parse("{_id: 'p', newest: 2, retired: []}"));
    }

    @Test
    void anEventCountsOnce() {
        var once = and(eq("_id", "g"), lt("position", 7L));
        views.updateOne(eq("g"), new Document("$setOnInsert", new Document("position", 0L)), UPSERT);
        for (int i = 0; i < 2; i++) {
            views.updateOne(once, combine(inc("members", 1), set("position", 7L)));
        }
        views.updateOne(eq("r"), combine(addToSet("seen", "x"), setOnInsert("inside", false)), UPSERT);
        views.updateOne(eq("r"), combine(addToSet("seen", "x"), setOnInsert("inside", true)), UPSERT);
        assertThat(views.find().sort(Sorts.ascending("_id")))
                .containsExactly(
                        new Document("_id", "g").append("position", 7L).append("members", 1),
                        Document.parse("{_id: 'r', inside: false, seen: ['x']}"));
    }

    @Test
    void sagasAreFoundByWhatTheyAreAssociatedWith() {
        views.createIndex(Indexes.ascending("sagaType", "associations.key", "associations.value"));
        views.insertMany(List.of(
                Document.parse(
                        "{_id: 1, sagaType: 'A', associations: [{key: 'k', value: 'v'}, {key: 'l', value: 'w'}]}"),
                Document.parse(
                        "{_id: 2, sagaType: 'A', associations: [{key: 'k', value: 'w'}, {key: 'l', value: 'v'}]}"),
                Document.parse("{_id: 3, sagaType: 'B', associations: [{key: 'k', value: 'v'}]}"),
                Document.parse("{_id: 4, sagaType: 'A', associations: []}")));
        var association = new Document("key", "k").append("value", "v");
        assertThat(ids(views.find(and(eq("sagaType", "A"), elemMatch("associations", association)))))
                .containsExactly(1);
        views.updateOne(eq(4), set("associations", List.of(association)));
        views.updateOne(eq(1), pull("associations", association));
        assertThat(ids(views.find(and(eq("sagaType", "A"), elemMatch("associations", association)))))
                .containsExactly(4);
    }

    @Test
    void aCollectionThatIsDroppedIsUsedAgain() {
        views.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        views.insertOne(new Document("_id", 1).append("email", "a"));
        views.drop();
        assertThat(views.find()).isEmpty();
        assertThat(views.listIndexes()).isEmpty();
        views.insertMany(List.of(new Document("_id", 1).append("email", "a"), new Document("email", "a")));
        assertThat(views.countDocuments(eq("email", "a"))).isEqualTo(2);
    }

    /** As clients are set up: every command carries how long it may take. */
    @Test
    void everyCommandMayHaveALimitOfTime() {
        var limited = views.withTimeout(20, TimeUnit.SECONDS);
        limited.createIndex(Indexes.ascending("n"));
        limited.insertOne(new Document("_id", 1).append("n", 1));
        limited.updateOne(eq(1), inc("n", 1));
        assertThat(limited.findOneAndUpdate(eq(1), inc("n", 1))).containsEntry("n", 2);
        assertThat(limited.find(eq("n", 3)).first()).containsEntry("_id", 1);
        assertThat(limited.countDocuments()).isOne();
        assertThat(limited.deleteMany(new Document()).getDeletedCount()).isOne();
        limited.drop();
    }

    @Test
    void marksOnlyGrow() {
        var marks = IntStream.of(5, 3, 9, 4)
                .mapToObj(offset -> new UpdateOneModel<Document>(eq("topic"), max("offset", offset), UPSERT))
                .toList();
        views.bulkWrite(marks, new BulkWriteOptions().ordered(false));
        assertThat(views.find().first()).containsEntry("offset", 9);
    }

    @Test
    void peopleAreRenamedWhereverTheyAreShown() {
        var id = new BsonBinary(UUID.fromString("0b1c2d3e-0000-4000-8000-000000000001"));
        views.createIndex(Indexes.ascending("author.id"));
        views.insertOne(new Document("_id", 1).append("author", new Document("id", id).append("name", "Ana")));
        views.insertOne(new Document("_id", 2).append("author", new Document("id", "other")));
        assertThat(views.updateMany(eq("author.id", id), set("author", new Document("id", id).append("name", "Bo")))
                        .getModifiedCount())
                .isOne();
        assertThat(ids(views.find(eq("author.name", "Bo")))).containsExactly(1);
    }

    @Test
    void aPageGoesOnBehindItsCursor() {
        views.createIndex(Indexes.compoundIndex(
                Indexes.ascending("listed", "words"), Indexes.descending("at"), Indexes.descending("_id")));
        for (int i = 0; i < 30; i++) {
            views.insertOne(Document.parse("{_id: %d, listed: true, words: ['trauma', 'w%d']}".formatted(i, i))
                    .append("at", new Date(i / 3)));
        }
        var behind = and(lte("at", new Date(5)), or(lt("at", new Date(5)), lt("_id", 16)));
        var word = elemMatch("words", new Document("$gte", "tra").append("$lt", "tra\uffff"));
        assertThat(ids(views.find(and(eq("listed", true), word, behind))
                        .sort(Sorts.orderBy(Sorts.descending("at"), Sorts.descending("_id")))
                        .projection(Projections.exclude("words"))
                        .limit(3)))
                .containsExactly(15, 14, 13);
        assertThat(views.countDocuments(and(in("_id", 1, 2, 3), nin("_id", 2, 7))))
                .isEqualTo(2);
    }

    @Test
    void valuesAreCountedMostFrequentFirst() {
        views.insertMany(List.of(
                Document.parse("{listed: true, tags: ['a', 'b'], state: 'NY'}"),
                Document.parse("{listed: true, tags: ['b']}"),
                Document.parse("{listed: false, tags: ['a', 'c']}")));
        var most = Aggregates.sort(Sorts.orderBy(Sorts.descending("count"), Sorts.ascending("_id")));
        assertThat(views.aggregate(List.of(
                        Aggregates.match(eq("listed", true)),
                        Aggregates.unwind("$tags"),
                        Aggregates.group("$tags", Accumulators.sum("count", 1)),
                        most,
                        Aggregates.limit(2))))
                .containsExactly(Document.parse("{_id: 'b', count: 2}"), Document.parse("{_id: 'a', count: 1}"));
        assertThat(views.aggregate(List.of(
                        Aggregates.match(eq("listed", true)),
                        Aggregates.group("$state", Accumulators.sum("count", 1L)),
                        most)))
                .containsExactly(
                        new Document("_id", null).append("count", 1L), new Document("_id", "NY").append("count", 1L));
    }

    @Test
    void theFirstLetterOfEachSequenceIsFoundOldestTouchedFirst() {
        for (int i = 0; i < 6; i++) {
            views.insertOne(Document.parse(
                    "{_id: %d, group: 'g', sequence: 's%d', index: %d, touched: %d}".formatted(i, i % 2, i, 10 - i)));
        }
        views.updateOne(eq(1), set("started", Document.parse("{seconds: 5}")));
        assertThat(ids(views.aggregate(List.of(
                        Aggregates.match(eq("group", "g")),
                        Aggregates.sort(Sorts.ascending("index")),
                        Aggregates.group("$sequence", Accumulators.first("first", "$$ROOT")),
                        Aggregates.replaceRoot("$first"),
                        Aggregates.match(or(exists("started.seconds", false), lt("started.seconds", 5))),
                        Aggregates.sort(Sorts.ascending("touched"))))))
                .containsExactly(0);
        assertThat(views.distinct("sequence", and(eq("group", "g"), in("_id", 1, 2, 9)), String.class))
                .containsExactlyInAnyOrder("s0", "s1");
    }

    @Test
    void anAggregateIsReadByTheIndexThatIsHinted() {
        views.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        views.insertMany(List.of(
                Document.parse("{_id: 1, keys: ['a/0', 'b/0']}"),
                Document.parse("{_id: 2, keys: ['a/1']}"),
                Document.parse("{_id: 3, keys: ['b/1']}")));
        var own = elemMatch("keys", new Document("$gte", "a/0").append("$lte", "a/9"));
        assertThat(ids(views.find(own).hint(new Document("keys", 1)).sort(Sorts.ascending("_id"))))
                .containsExactly(1, 2);
        assertThat(catchThrowableOfType(
                                com.mongodb.MongoException.class,
                                () -> views.find(own).hintString("missing").first())
                        .getCode())
                .isEqualTo(2);
    }
}
