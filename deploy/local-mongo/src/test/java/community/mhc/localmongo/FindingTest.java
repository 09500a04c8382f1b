package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("conformance")
class FindingTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private final MongoCollection<Document> members = MONGO.collection();

    @BeforeEach
    void fourMembers() {
        members.insertMany(List.of(
                Document.parse("{_id: 1, name: 'Ana', state: 'NY', years: 4, tags: ['cbt', 'emdr']}"),
                Document.parse("{_id: 2, name: 'ben', state: 'NY', years: 9, tags: []}"),
                Document.parse("{_id: 3, name: 'Cleo', state: 'WA', years: 9, at: {city: 'Seattle'}}"),
                Document.parse("{_id: 4, name: 'anabel', state: 'TX', seats: [{day: 1, n: 5}, {day: 2, n: 1}]}")));
    }

    private List<Object> found(Bson filter) {
        return members.find(filter)
                .sort(ascending("_id"))
                .map(d -> d.get("_id"))
                .into(new ArrayList<>());
    }

    /** Its answer must not look complete. */
    @Test
    void aCursorWhoseIndexOrCollectionIsDroppedIsKilled() {
        members.insertMany(IntStream.range(10, 200)
                .mapToObj(i -> new Document("_id", i).append("n", i))
                .toList());
        members.createIndex(Indexes.ascending("n"));
        try (var byIndex = members.find(gt("n", 0))
                        .sort(ascending("n"))
                        .batchSize(2)
                        .cursor();
                var byId = members.find().batchSize(2).cursor()) {
            members.dropIndex(Indexes.ascending("n"));
            assertThat(killed(byIndex)).isEqualTo(175);
            members.drop();
            assertThat(killed(byId)).isEqualTo(175);
        }
    }

    private static int killed(MongoCursor<Document> cursor) {
        return catchThrowableOfType(MongoException.class, () -> cursor.forEachRemaining(each -> {}))
                .getCode();
    }

    @Test
    void aSortComparesNamesByTheirBytesAndDocumentsFieldByField() {
        var notes = MONGO.collection();
        notes.insertMany(List.of(
                Document.parse("{_id: 1, s: '\\ud83d\\ude00', d: {a: 1, b: 2}, n: {$numberLong: '3000000000'}}"),
                Document.parse("{_id: 2, s: '\\uffee', d: {b: 2, a: 1}, n: 2999999999.5}"),
                Document.parse("{_id: 3, s: 'z', d: {a: 1, b: 1}, n: {$numberDouble: 'NaN'}}"),
                Document.parse("{_id: 4, s: {$regularExpression: {pattern: 'a', options: ''}}, n: 3000000000.5}")));
        var ids = (Function<String, List<Object>>) field ->
                notes.find().sort(ascending(field)).map(d -> d.get("_id")).into(new ArrayList<>());
        for (int round = 0; round < 2; round++) {
            assertThat(ids.apply("s")).containsExactly(3, 2, 1, 4);
            assertThat(ids.apply("d")).containsExactly(4, 3, 1, 2);
            assertThat(ids.apply("n")).containsExactly(3, 2, 1, 4);
            List.of("s", "d", "n").forEach(field -> notes.createIndex(Indexes.ascending(field)));
        }
    }

    @Test
    void comparisons() {
        assertThat(found(eq("state", "NY"))).containsExactly(1, 2);
        assertThat(found(ne("state", "NY"))).containsExactly(3, 4);
        assertThat(found(gt("years", 4))).containsExactly(2, 3);
        assertThat(found(gte("years", 4))).containsExactly(1, 2, 3);
        assertThat(found(and(gte("years", 4), lt("years", 9)))).containsExactly(1);
        assertThat(found(in("state", "WA", "TX"))).containsExactly(3, 4);
        assertThat(found(nin("state", "WA", "TX"))).containsExactly(1, 2);
    }

    @Test
    void logic() {
        assertThat(found(or(eq("state", "TX"), gt("years", 8)))).containsExactly(2, 3, 4);
        assertThat(found(and(or(eq("state", "NY"), eq("state", "WA")), eq("years", 9))))
                .containsExactly(2, 3);
    }

    @Test
    void missingAndNull() {
        assertThat(found(exists("years", false))).containsExactly(4);
        assertThat(found(exists("at.city"))).containsExactly(3);
        assertThat(found(eq("years", null))).containsExactly(4);
    }

    @Test
    void arraysAndNestedFields() {
        assertThat(found(eq("tags", "emdr"))).containsExactly(1);
        assertThat(found(eq("at.city", "Seattle"))).containsExactly(3);
        assertThat(found(elemMatch("seats", and(eq("day", 2), gt("n", 2))))).isEmpty();
        assertThat(found(elemMatch("seats", and(eq("day", 1), gt("n", 2))))).containsExactly(4);
        assertThat(found(eq("seats.n", 1))).containsExactly(4);
    }

    @Test
    void regularExpressions() {
        assertThat(found(regex("name", "^ana", "i"))).containsExactly(1, 4);
        assertThat(found(regex("name", "^ana"))).containsExactly(4);
        members.createIndex(Indexes.ascending("name"));
        assertThat(found(regex("name", "^ana", "i"))).containsExactly(1, 4);
        assertThat(found(regex("name", "^Anx?"))).containsExactly(1);
    }

    @Test
    void sortSkipLimitAndProjection() {
        var page = members.find()
                .sort(orderBy(descending("years"), ascending("name")))
                .skip(1)
                .limit(2)
                .projection(fields(include("name"), exclude("_id")));
        assertThat(page).containsExactly(new Document("name", "ben"), new Document("name", "Ana"));
    }

    @Test
    void projectionsLeaveFieldsOut() {
        assertThat(members.find(eq(3)).projection(exclude("years", "at.city")).first())
                .isEqualTo(Document.parse("{_id: 3, name: 'Cleo', state: 'WA', at: {}}"));
        assertThat(members.find(eq(3)).projection(include("at.city")).first())
                .isEqualTo(Document.parse("{_id: 3, at: {city: 'Seattle'}}"));
    }

    @Test
    void typesSortInMongosOrder() {
        var mixed = MONGO.collection();
        var values = new ArrayList<Object>();
        values.add(null);
        values.addAll(List.of(
                -3.5,
                2,
                2_147_483_648L,
                "A",
                "a",
                new Document("x", 1),
                new Binary(new byte[] {1}),
                new ObjectId(),
                false,
                true,
                Date.from(Instant.EPOCH)));
        for (int i = 0; i < values.size(); i++) {
            mixed.insertOne(new Document("_id", values.size() - i).append("v", values.get(i)));
        }
        var expected = IntStream.range(0, values.size())
                .mapToObj(i -> values.size() - i)
                .toList();
        assertThat(mixed.find().sort(ascending("v")).map(d -> d.getInteger("_id")))
                .containsExactlyElementsOf(expected);
        mixed.createIndex(Indexes.ascending("v"));
        assertThat(mixed.find().sort(ascending("v")).map(d -> d.getInteger("_id")))
                .containsExactlyElementsOf(expected);
        assertThat(mixed.find().sort(descending("v")).map(d -> d.getInteger("_id")))
                .containsExactlyElementsOf(expected.reversed());
    }

    @Test
    void everyTypeComesBackAsItWasStored() {
        var types = MONGO.collection();
        var all = new Document(
                        "_id",
                        UUID.fromString("0b1c2d3e-0000-4000-8000-000000000001").toString())
                .append("int", 1)
                .append("long", 1L << 60)
                .append("double", 0.1)
                .append("decimal", Decimal128.parse("1.10"))
                .append("binary", new Binary(new byte[] {0, 1, -1}))
                .append("date", Date.from(Instant.ofEpochMilli(1_700_000_000_123L)))
                .append("null", null)
                .append("nested", List.of(List.of(1, "zwei"), new Document("drei", 3)));
        types.insertOne(all);
        assertThat(types.find().first()).isEqualTo(all);
    }

    @Test
    void batchesComeOneByOne() {
        var many = MONGO.collection();
        many.insertMany(
                IntStream.range(0, 1000).mapToObj(i -> new Document("_id", i)).toList());
        var seen = many.find().batchSize(7).map(d -> d.getInteger("_id")).into(new ArrayList<>());
        assertThat(seen).hasSize(1000).isSorted();
        assertThat(many.find().sort(descending("_id")).batchSize(7).limit(20).into(new ArrayList<>()))
                .hasSize(20);
        try (var cursor = many.find().batchSize(2).iterator()) {
            assertThat(cursor.next()).isEqualTo(new Document("_id", 0));
        }
    }

    @Test
    void aResultBiggerThanOneMessageArrives() {
        var big = MONGO.collection();
        var text = "x".repeat(3 << 20);
        for (int i = 0; i < 20; i++) {
            big.insertOne(new Document("_id", i).append("text", text));
        }
        assertThat(big.find().map(d -> d.getInteger("_id")).into(new ArrayList<>()))
                .hasSize(20);
        assertThat(big.find().sort(descending("none")).limit(3).into(new ArrayList<>()))
                .hasSize(3);
    }

    @Test
    void countsAndDistinctValues() {
        assertThat(members.countDocuments()).isEqualTo(4);
        assertThat(members.estimatedDocumentCount()).isEqualTo(4);
        assertThat(members.countDocuments(eq("state", "NY"))).isEqualTo(2);
        assertThat(members.countDocuments(
                        new Document(), new CountOptions().skip(1).limit(2)))
                .isEqualTo(2);
        assertThat(members.countDocuments(eq("state", "ZZ"))).isZero();
        members.createIndex(Indexes.ascending("state"));
        assertThat(members.countDocuments(eq("state", "NY"))).isEqualTo(2);
        assertThat(members.distinct("state", String.class)).containsExactlyInAnyOrder("NY", "TX", "WA");
        assertThat(members.distinct("tags", eq("state", "NY"), String.class)).containsExactlyInAnyOrder("cbt", "emdr");
    }

    @Test
    void majorityConcernsAreAccepted() {
        var majority =
                members.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        majority.insertOne(new Document("_id", 5));
        assertThat(majority.find(eq(5)).first()).isNotNull();
    }

    @Test
    void aCollectionNobodyCreatedIsEmpty() {
        assertThat(MONGO.collection().find()).isEmpty();
        assertThat(MONGO.collection().countDocuments()).isZero();
        assertThat(MONGO.collection().aggregate(List.of(BsonDocument.parse("{$match: {}}"))))
                .isEmpty();
    }
}
