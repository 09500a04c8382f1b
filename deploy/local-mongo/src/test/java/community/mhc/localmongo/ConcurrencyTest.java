package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("conformance")
class ConcurrencyTest {

    private static final int WRITERS = 16;

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private interface Work {
        void run(int writer) throws Exception;
    }

    private static void together(Work work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> (Callable<Object>) () -> {
                        work.run(writer);
                        return writer;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    @Test
    void noIncrementIsLost() throws Exception {
        var counters = MONGO.collection();
        together(writer -> {
            for (int i = 0; i < 50; i++) {
                counters.updateOne(eq("all"), inc("n", 1), new UpdateOptions().upsert(true));
            }
        });
        assertThat(counters.find(eq("all")).first()).containsEntry("n", 50 * WRITERS);
    }

    /** All arrive before the collection is there, and others commit meanwhile. */
    @Test
    @Timeout(60)
    void manyMayCreateACollectionAtOnce() throws Exception {
        for (int round = 0; round < 100; round++) {
            var counters = MONGO.collection();
            together(writer -> counters.updateOne(eq("all"), inc("n", 1), new UpdateOptions().upsert(true)));
            assertThat(counters.find().into(new ArrayList<>()))
                    .containsExactly(new Document("_id", "all").append("n", WRITERS));
        }
    }

    @Test
    @Timeout(60)
    void indexesComeAndGoWhileOthersWrite() throws Exception {
        var notes = MONGO.collection();
        together(writer -> {
            for (int i = 0; i < 40; i++) {
                if (writer == 0) {
                    notes.createIndex(Indexes.ascending("n"));
                    notes.dropIndex(Indexes.ascending("n"));
                } else {
                    notes.insertOne(new Document("n", i).append("writer", writer));
                }
            }
        });
        assertThat(notes.countDocuments()).isEqualTo(40 * (WRITERS - 1));
    }

    /** Whoever writes to what has just been dropped writes to a new collection of that name, as in MongoDB. */
    @Test
    @Timeout(60)
    void collectionsAreDroppedWhileOthersWrite() throws Exception {
        var database = MONGO.client().getDatabase(MONGO.database().getName() + "_dropped");
        var notes = database.getCollection("notes");
        var upsert = new UpdateOptions().upsert(true);
        var findAndUpsert = new FindOneAndUpdateOptions().upsert(true);
        together(writer -> {
            for (int i = 0; i < 100; i++) {
                switch (writer % 6) {
                    case 0 -> notes.drop();
                    case 1 -> notes.insertOne(new Document("writer", writer));
                    case 2 -> notes.updateOne(eq(writer), inc("n", 1), upsert);
                    case 3 -> notes.findOneAndUpdate(eq(writer), inc("n", 1), findAndUpsert);
                    case 4 -> notes.deleteMany(eq("writer", 1));
                    default -> database.drop();
                }
            }
        });
        notes.drop();
        notes.insertOne(new Document("_id", 1));
        assertThat(notes.countDocuments()).isOne();
        database.drop();
    }

    @Test
    void ofManyWhoInsertTheSameKeyOneWins() throws Exception {
        var emails = MONGO.collection();
        emails.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        var winners = new AtomicInteger();
        together(writer -> {
            for (int i = 0; i < 20; i++) {
                try {
                    emails.insertOne(new Document("email", i));
                    winners.incrementAndGet();
                } catch (MongoException e) {
                    assertThat(e.getCode()).isEqualTo(11000);
                }
            }
        });
        assertThat(winners).hasValue(20);
        assertThat(emails.countDocuments()).isEqualTo(20);
    }

    @Test
    void everyTaskIsTakenOnce() throws Exception {
        var tasks = MONGO.collection();
        tasks.createIndex(Indexes.ascending("taken", "due"));
        for (int i = 0; i < 200; i++) {
            tasks.insertOne(new Document("_id", i).append("taken", false).append("due", i % 10));
        }
        var byDue = new FindOneAndUpdateOptions().sort(new Document("due", 1));
        var taken = new AtomicInteger();
        together(writer -> {
            while (tasks.findOneAndUpdate(eq("taken", false), set("taken", true), byDue) != null) {
                taken.incrementAndGet();
            }
        });
        assertThat(taken).hasValue(200);
    }

    /** Half of the writers insert, each in its own range; readers page through an index meanwhile. */
    @Test
    void readersSeeWholeDocumentsInOrder() throws Exception {
        var events = MONGO.collection();
        events.createIndex(Indexes.ascending("n"));
        var writing = new AtomicBoolean(true);
        together(writer -> {
            if (writer % 2 == 0) {
                for (int i = 0; i < 60; i++) {
                    var n = i * WRITERS + writer;
                    events.insertOne(new Document("_id", n).append("n", n).append("twice", 2 * n));
                    events.updateOne(eq(n), set("text", "x".repeat(100)));
                }
                writing.set(false);
            } else {
                while (writing.get()) {
                    var seen = new ArrayList<Integer>();
                    for (var event :
                            events.find(gte("n", 0)).sort(new Document("n", 1)).batchSize(10)) {
                        assertThat(event.getInteger("twice")).isEqualTo(2 * event.getInteger("n"));
                        seen.add(event.getInteger("n"));
                    }
                    assertThat(seen).isSorted().doesNotHaveDuplicates();
                }
            }
        });
    }

    /** As the event store appends: ordered batches at the next position; whoever loses reads the highest and tries again. */
    @Test
    void racingAppendersLeaveNoGap() throws Exception {
        var events = MONGO.collection().withReadConcern(ReadConcern.MAJORITY);
        together(writer -> {
            for (int i = 0; i < 10; i++) {
                append(events, writer);
            }
        });
        var positions = events.find()
                .sort(new Document("_id", 1))
                .map(d -> d.getLong("_id"))
                .into(new ArrayList<>());
        assertThat(positions).hasSize(10 * WRITERS);
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, 10 * WRITERS)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    private static void append(MongoCollection<Document> events, int writer) {
        while (true) {
            var last = events.find().sort(new Document("_id", -1)).limit(1).first();
            var next = last == null ? 1 : last.getLong("_id") + 1;
            try {
                events.insertMany(List.of(new Document("_id", next).append("by", writer)));
                return;
            } catch (MongoException e) {
                assertThat(e.getCode()).isIn(11000, -3);
            }
        }
    }
}
