package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof that indexes are used: ten times the documents, and a page takes as long as before, where a scan would take
 * ten times as long. {@code -Dlocal-mongo.documents=1000000} measures more.
 */
class PagesStayFastTest {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("local-mongo.documents", 100_000);
    private static final int BATCH = 2_000;
    private static final int ROUNDS = 60;
    private static final Duration LONGEST_PAGE = Duration.ofMillis(10);

    /** What a page may take longer by chance; a scan of the few takes ten times as long. */
    private static final Duration NOISE = Duration.ofMillis(1);

    /** A scan would need MANY / FEW times as long; the noise of a busy machine is less than this. */
    private static final double FLAT = 4;

    @Test
    void aPageTakesNoLongerFromTenTimesTheDocuments(@TempDir Path dir) {
        var few = new LinkedHashMap<String, Long>();
        var many = new LinkedHashMap<String, Long>();
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var posts = client.getDatabase("forum").getCollection("posts");
            posts.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
            posts.createIndex(Indexes.compoundIndex(Indexes.ascending("group"), Indexes.descending("at")));
            fill(posts, 0, FEW);
            measure(posts, FEW, new LinkedHashMap<>()); // what is cold at first must not make the few look slow
            measure(posts, FEW, few);
            fill(posts, FEW, MANY);
            measure(posts, MANY, many);
        }
        many.forEach((query, nanos) -> {
            var before = few.get(query);
            System.out.printf(
                    "%-50s %7.2f ms of %,d, %7.2f ms of %,d, ratio %.2f%n",
                    query, before / 1e6, FEW, nanos / 1e6, MANY, nanos / (double) before);
            assertThat(nanos / (double) Math.max(before, NOISE.toNanos()))
                    .as(query)
                    .isLessThan(FLAT);
            assertThat(Duration.ofNanos(nanos)).as(query).isLessThan(LONGEST_PAGE);
        });
    }

    private static void fill(MongoCollection<Document> posts, int from, int to) {
        for (long start = from; start < to; start += BATCH) {
            posts.insertMany(LongStream.range(start, Math.min(start + BATCH, to))
                    .mapToObj(PagesStayFastTest::post)
                    .toList());
        }
    }

    private static Document post(long id) {
        return new Document("_id", id)
                .append("group", "g" + id % 100)
                .append("at", id)
                .append("keys", List.of("p" + id + "/0", "p" + id + "/1"))
                .append("body", "x".repeat(200));
    }

    private static void measure(MongoCollection<Document> posts, int size, Map<String, Long> medians) {
        var newest = Sorts.descending("at");
        median(
                medians,
                "20 by _id from anywhere",
                size,
                at -> page(posts.find(gt("_id", at)).sort(Sorts.ascending("_id"))));
        median(
                medians,
                "20 by _id, backwards",
                size,
                at -> page(posts.find(lt("_id", at)).sort(Sorts.descending("_id"))));
        median(
                medians,
                "the highest _id",
                size,
                at -> posts.find().sort(Sorts.descending("_id")).limit(1).first());
        median(
                medians,
                "one by a unique key in an array",
                size,
                at -> posts.find(eq("keys", "p" + at + "/1")).first());
        median(
                medians,
                "a range within an array",
                size,
                at -> posts.find(elemMatch(
                                "keys", new Document("$gte", "p" + at + "/0").append("$lte", "p" + at + "/9")))
                        .into(new ArrayList<>()));
        median(
                medians,
                "20 of a group, newest first",
                size,
                at -> page(posts.find(group(at)).sort(newest)));
        median(
                medians,
                "20 of a group, before a moment",
                size,
                at -> page(posts.find(and(group(at), lt("at", at))).sort(newest)));
        median(
                medians,
                "20 of a group, from a cursor of $or",
                size,
                at -> page(posts.find(and(group(at), or(lt("at", at), and(eq("at", at), gt("_id", at)))))
                        .sort(Sorts.orderBy(newest, Sorts.ascending("_id")))));
        median(medians, "5 by $in", size, at -> page(posts.find(in("_id", at, at + 1, at + 2, at / 2, at / 3))));
        median(medians, "count of a range", size, at -> posts.countDocuments(and(group(at), gt("at", at / 2))));
        median(
                medians,
                "update by key",
                size,
                at -> posts.updateOne(eq("keys", "p" + at + "/0"), new Document("$inc", new Document("n", 1))));
    }

    private static Bson group(long at) {
        return eq("group", "g" + at % 100);
    }

    private static void page(FindIterable<Document> found) {
        assertThat(found.limit(20).into(new ArrayList<>())).hasSizeLessThanOrEqualTo(20);
    }

    private static void median(Map<String, Long> medians, String query, int size, LongConsumer run) {
        var random = new Random(size);
        var nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long at = random.nextInt(size);
            var start = System.nanoTime();
            run.accept(at);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        medians.put(query, nanos[ROUNDS / 2]);
    }
}
