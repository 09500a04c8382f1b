package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("conformance")
class BulkTest {

    private static final int DUPLICATE_KEY = 11000;

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private final MongoCollection<Document> events = MONGO.collection();

    private static List<Document> ids(long... ids) {
        return Arrays.stream(ids).mapToObj(id -> new Document("_id", id)).toList();
    }

    private List<Object> stored() {
        return events.find().sort(new Document("_id", 1)).map(d -> d.get("_id")).into(new ArrayList<>());
    }

    @Test
    void anOrderedInsertStopsAtTheDuplicateAndSaysWhich() {
        events.insertOne(new Document("_id", 3L));
        var error = catchThrowableOfType(MongoBulkWriteException.class, () -> events.insertMany(ids(1, 2, 3, 4, 5)));
        assertThat(error.getWriteErrors()).singleElement().satisfies(e -> {
            assertThat(e.getIndex()).isEqualTo(2);
            assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
            assertThat(e.getMessage()).contains("index: _id_");
        });
        assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(stored()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anUnorderedInsertGoesOnAndNamesEveryDuplicate() {
        events.insertMany(ids(2, 4));
        var error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> events.insertMany(ids(1, 2, 3, 4, 5), new InsertManyOptions().ordered(false)));
        assertThat(error.getWriteErrors()).extracting(e -> e.getIndex()).containsExactly(1, 3);
        assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(stored()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aUniqueIndexOnAnArrayHoldsEveryElementOnce() {
        events.createIndex(
                Indexes.ascending("keys"), new IndexOptions().unique(true).name("stream"));
        events.insertOne(new Document("_id", 1L).append("keys", List.of("a/0", "a/1", "b/0")));
        var error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> events.insertMany(List.of(
                        new Document("_id", 2L).append("keys", List.of("a/2")),
                        new Document("_id", 3L).append("keys", List.of("c/0", "b/0")))));
        assertThat(error.getWriteErrors()).singleElement().satisfies(e -> {
            assertThat(e.getIndex()).isEqualTo(1);
            assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
            assertThat(e.getMessage()).contains("index: stream");
        });
        assertThat(stored()).containsExactly(1L, 2L);
        events.insertOne(new Document("_id", 4L).append("keys", List.of("c/0", "c/0")));
    }

    @Test
    void aDeletedKeyIsFreeAgain() {
        events.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        events.insertOne(new Document("_id", 1L).append("email", "a@example.org"));
        assertThatThrownBy(() -> events.insertOne(new Document("_id", 2L).append("email", "a@example.org")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        events.deleteOne(eq(1L));
        events.insertOne(new Document("_id", 2L).append("email", "a@example.org"));
        events.insertOne(new Document("_id", 3L).append("email", "b@example.org"));
        assertThatThrownBy(() -> events.updateOne(eq(3L), set("email", "a@example.org")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThat(events.countDocuments(eq("email", "b@example.org"))).isEqualTo(1);
    }

    @Test
    void aSparseUniqueIndexLeavesOutWhoHasNoValue() {
        events.createIndex(
                Indexes.ascending("slug"), new IndexOptions().unique(true).sparse(true));
        events.insertMany(ids(1, 2, 3));
        events.insertOne(new Document("_id", 4L).append("slug", "x"));
        assertThat(events.countDocuments(eq("slug", null))).isEqualTo(3);
        assertThat(events.find().sort(new Document("slug", 1)).into(new ArrayList<>()))
                .hasSize(4);
        assertThat(events.deleteMany(eq("slug", null)).getDeletedCount()).isEqualTo(3);
    }

    @Test
    void aMixedOrderedBulkStopsAtItsFirstError() {
        var error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> events.bulkWrite(List.of(
                        new InsertOneModel<>(new Document("_id", 1L).append("n", 1)),
                        new UpdateOneModel<>(eq(1L), inc("n", 1)),
                        new UpdateOneModel<>(eq(1L), set("_id", 9L)),
                        new UpdateOneModel<>(eq(1L), inc("n", 1)),
                        new DeleteOneModel<>(eq(1L)))));
        assertThat(error.getWriteErrors())
                .singleElement()
                .satisfies(e -> assertThat(e.getIndex()).isEqualTo(2));
        assertThat(events.find()).containsExactly(new Document("_id", 1L).append("n", 2));
    }

    @Test
    void aMixedUnorderedBulkDoesTheRest() {
        events.insertMany(ids(1, 2, 3));
        var options = new BulkWriteOptions().ordered(false);
        var error = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> events.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", 1L)),
                                new UpdateManyModel<>(new Document(), set("seen", true)),
                                new ReplaceOneModel<>(eq(8L), new Document("n", 8), new ReplaceOptions().upsert(true)),
                                new DeleteOneModel<>(eq(2L))),
                        options));
        assertThat(error.getWriteErrors())
                .singleElement()
                .satisfies(e -> assertThat(e.getIndex()).isZero());
        assertThat(error.getWriteResult().getUpserts())
                .singleElement()
                .satisfies(u -> assertThat(u.getIndex()).isEqualTo(2));
        assertThat(error.getWriteResult().getDeletedCount()).isEqualTo(1);
        assertThat(stored()).containsExactly(1L, 3L, 8L);
    }

    @Test
    void oneInsertMayHoldThousandsOfDocuments() {
        var many = Stream.iterate(1L, i -> i + 1)
                .limit(5000)
                .map(i -> new Document("_id", i))
                .toList();
        events.insertMany(many);
        assertThat(events.countDocuments()).isEqualTo(5000);
        assertThat(events.find().sort(new Document("_id", -1)).first()).isEqualTo(new Document("_id", 5000L));
    }
}
