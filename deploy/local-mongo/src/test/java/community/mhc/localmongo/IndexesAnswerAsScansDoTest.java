package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same random documents with and without indexes give the same answers to random queries. */
@Tag("conformance")
class IndexesAnswerAsScansDoTest {

    private static final int DOCUMENTS = 600;
    private static final int QUERIES = Integer.getInteger("local-mongo.queries", 1000);
    private static final List<Double> HUGE = List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            0x1p1009);
    private static final long SEED = Long.getLong("local-mongo.seed", 20261123L);

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private static MongoCollection<Document> plain;
    private static MongoCollection<Document> indexed;
    private static final Random RANDOM = new Random(SEED);

    @BeforeAll
    static void sameDocuments() {
        plain = MONGO.collection();
        indexed = MONGO.collection();
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        indexed.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("c")));
        indexed.createIndex(Indexes.ascending("c"), new IndexOptions().sparse(true));
        var documents = IntStream.range(0, DOCUMENTS).mapToObj(i -> document(i)).toList();
        plain.insertMany(documents);
        indexed.insertMany(documents);
        indexed.createIndex(Indexes.ascending("d.x", "d.y"));
        indexed.createIndex(Indexes.ascending("e"));
        indexed.createIndex(Indexes.ascending("f"));
        indexed.createIndex(Indexes.descending("g"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.descending("g"), Indexes.ascending("f")));
        for (int i = 0; i < DOCUMENTS / 4; i++) {
            change(RANDOM.nextInt(DOCUMENTS));
        }
    }

    private static void change(int id) {
        var byId = new Document("_id", id);
        var update = new Document("$set", new Document("a", value()).append("d", nested()));
        plain.updateOne(byId, update);
        indexed.updateOne(byId, update);
        if (id % 7 == 0) {
            plain.deleteOne(byId);
            indexed.deleteOne(byId);
        }
    }

    private static Document document(int id) {
        var document = new Document("_id", id);
        if (RANDOM.nextInt(8) > 0) {
            document.append("a", value());
        }
        document.append("b", RANDOM.nextInt(20)).append("f", value()).append("g", value());
        if (RANDOM.nextBoolean()) {
            document.append("c", "s" + RANDOM.nextInt(30));
        }
        return document.append("d", nested())
                .append("e", RANDOM.ints(RANDOM.nextInt(4), 0, 20).boxed().toList());
    }

    private static Object value() {
        return switch (RANDOM.nextInt(14)) {
            case 0 -> null;
            case 1 -> RANDOM.nextInt(10) + 0.5;
            case 2 -> (long) RANDOM.nextInt(10);
            case 3 -> string();
            case 4 -> new Date(RANDOM.nextInt(10) - 5L);
            case 5 -> RANDOM.nextBoolean();
            case 6 -> oneOf(HUGE);
            case 7 -> new BsonBinary(new UUID(RANDOM.nextInt(3) - 1, RANDOM.nextInt(3) - 1));
            case 8 -> new ObjectId(RANDOM.nextInt(2) * 0x7fffffff, RANDOM.nextInt(4));
            case 9 -> new BsonTimestamp(RANDOM.nextInt(3), RANDOM.nextInt(3));
            case 10 -> new Binary(new byte[RANDOM.nextInt(3)]);
            default -> RANDOM.nextInt(10);
        };
    }

    /** Among them the first of all strings, and each the beginning of others. */
    private static String string() {
        return oneOf(List.of("", "t", "t1", "t12", "t\u0000", "\uffee", "u")) + (RANDOM.nextBoolean() ? "" : "x");
    }

    private static <T> T oneOf(List<T> values) {
        return values.get(RANDOM.nextInt(values.size()));
    }

    private static Object nested() {
        return switch (RANDOM.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(pair(), pair());
            case 2 -> "none";
            default -> pair();
        };
    }

    private static Document pair() {
        return new Document("x", RANDOM.nextInt(5)).append("y", RANDOM.nextInt(5));
    }

    private static Document condition() {
        return switch (RANDOM.nextInt(15)) {
            case 0 -> new Document("a", value());
            case 1 -> new Document("a", new Document("$in", Arrays.asList(value(), value(), value())));
            case 2 -> new Document("b", new Document("$gt", RANDOM.nextInt(20)));
            case 3 -> new Document("b", new Document("$gte", 3).append("$lt", RANDOM.nextInt(20)));
            case 4 -> new Document("c", new Document("$regex", "^s1"));
            case 5 -> new Document("c", new Document("$exists", RANDOM.nextBoolean()));
            case 6 -> new Document("d.x", RANDOM.nextInt(5)).append("d.y", RANDOM.nextInt(5));
            case 7 ->
                new Document("d", new Document("$elemMatch", new Document("x", 1).append("y", RANDOM.nextInt(5))));
            case 8 -> new Document("a", comparison());
            case 9 ->
                new Document(
                        "e", new Document("$elemMatch", new Document("$gte", RANDOM.nextInt(20)).append("$lt", 15)));
            case 10 -> new Document(field(), new Document("$regex", "^" + oneOf(List.of("t", "t1", "t12", "u"))));
            case 11, 12, 13 -> new Document(field(), comparison());
            default -> new Document("c", RANDOM.nextBoolean() ? null : "s" + RANDOM.nextInt(30));
        };
    }

    /** One that an index has ascending, or one that it has descending. */
    private static String field() {
        return RANDOM.nextBoolean() ? "f" : "g";
    }

    private static Document comparison() {
        var operator = List.of("$gt", "$gte", "$lt", "$lte", "$ne").get(RANDOM.nextInt(5));
        Object operand = value();
        return new Document(operator, operand == null ? 4 : operand);
    }

    private static Document query() {
        return switch (RANDOM.nextInt(5)) {
            case 0 -> new Document("$or", List.of(condition(), condition()));
            case 1 -> new Document("$and", List.of(condition(), condition()));
            case 2 -> new Document();
            default -> condition();
        };
    }

    private static Document order() {
        var order = new Document();
        var fields = new ArrayList<>(List.of("a", "b", "c", "f", "g"));
        Collections.shuffle(fields, RANDOM);
        fields.subList(0, RANDOM.nextInt(3)).forEach(field -> order.append(field, RANDOM.nextBoolean() ? 1 : -1));
        return order.append("_id", RANDOM.nextBoolean() ? 1 : -1);
    }

    @Test
    void pagesAndCounts() {
        for (int i = 0; i < QUERIES; i++) {
            var query = query();
            var order = order();
            var limit = RANDOM.nextInt(40);
            var skip = RANDOM.nextInt(10);
            assertThat(page(indexed, query, order, skip, limit))
                    .as("query %s sorted %s skip %d limit %d", query.toJson(), order.toJson(), skip, limit)
                    .isEqualTo(page(plain, query, order, skip, limit));
            assertThat(indexed.countDocuments(query))
                    .as("count %s", query.toJson())
                    .isEqualTo(plain.countDocuments(query));
        }
    }

    private static List<Object> page(
            MongoCollection<Document> collection, Document query, Document order, int skip, int limit) {
        return collection
                .find(query)
                .sort(order)
                .skip(skip)
                .limit(limit)
                .batchSize(7)
                .map(d -> d.get("_id"))
                .into(new ArrayList<>());
    }
}
