package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTest {

    /** What a JVM that ran its shutdown hooks after SIGTERM exits with: 128 + 15. */
    private static final int TERMINATED = 143;

    @Test
    void stopsWhenAskedToAndSaysNothingButWhereItListens(@TempDir Path dir) throws Exception {
        try (var server = ServerProcess.start(dir);
                var client = MongoClients.create(server.connectionString())) {
            client.getDatabase("forum").getCollection("threads").insertOne(new Document("_id", 1));
            assertThat(server.stop()).isEqualTo(TERMINATED);
            assertThat(server.furtherOutput()).isEmpty();
        }
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.getDatabase("forum").getCollection("threads").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void collectionsIndexesAndArraysAreKnownAfterReopening(@TempDir Path dir) {
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var threads = client.getDatabase("forum").getCollection("threads");
            threads.createIndex(Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("at")));
            for (int i = 0; i < 100; i++) {
                threads.insertOne(Document.parse("{_id: %d, at: %d, tags: ['t%d', 'all']}".formatted(i, i, i % 10)));
            }
            client.getDatabase("jobs").createCollection("postings");
        }
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.listDatabaseNames()).containsExactly("forum", "jobs");
            var threads = client.getDatabase("forum").getCollection("threads");
            assertThat(client.getDatabase("forum").listCollectionNames()).containsExactly("threads");
            assertThat(client.getDatabase("forum").listCollections().filter(Filters.eq("name", "none")))
                    .isEmpty();
            assertThat(threads.listIndexes().map(index -> index.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "tags_1_at_-1");
            assertThat(threads.find(Filters.eq("tags", "all"))
                            .limit(2)
                            .sort(new Document("at", -1))
                            .map(d -> d.get("_id")))
                    .containsExactly(99, 98);
            assertThat(threads.find(Filters.eq("tags", "t3")).into(new ArrayList<>()))
                    .hasSize(10);
        }
    }

    @Test
    void droppedThingsAreGoneAfterReopening(@TempDir Path dir) {
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var forum = client.getDatabase("forum");
            for (var name : new String[] {"a", "b"}) {
                forum.getCollection(name).createIndex(Indexes.ascending("n"));
                forum.getCollection(name).insertOne(new Document("n", 1));
            }
            forum.getCollection("a").dropIndexes();
            forum.getCollection("b").drop();
            client.getDatabase("jobs").getCollection("c").insertOne(new Document());
            client.getDatabase("jobs").drop();
        }
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var forum = client.getDatabase("forum");
            assertThat(client.listDatabaseNames()).containsExactly("forum");
            assertThat(forum.listCollectionNames()).containsExactly("a");
            assertThat(forum.getCollection("a").listIndexes()).hasSize(1);
            assertThat(forum.getCollection("a").countDocuments(Filters.eq("n", 1)))
                    .isEqualTo(1);
            forum.getCollection("b").createIndex(Indexes.ascending("n"));
            assertThat(forum.getCollection("b").countDocuments(Filters.gte("n", 0)))
                    .isZero();
        }
    }
}
