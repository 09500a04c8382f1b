package community.mhc.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.bson.Document;

/**
 * Collections for the stores of axon-mongo, which read what they are about to change: so from the primary, and nothing that may be rolled
 * back, whatever the connection string says of other reads. Each gets its indexes when it is first used, not when it is wired: a service is built
 * before its database can be reached.
 */
final class LazyMongoTemplate implements MongoTemplate {

    private static final Duration REQUEST_TIMEOUT = AppendSettings.DEFAULT.requestTimeout();

    private final Set<String> prepared = ConcurrentHashMap.newKeySet();
    private final MongoDatabase database;

    LazyMongoTemplate(MongoDatabase database) {
        this.database = database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public MongoCollection<Document> trackingTokensCollection() {
        return prepared("tokens", tokens -> unique(tokens, "processorName", "segment"));
    }

    @Override
    public MongoCollection<Document> sagaCollection() {
        return prepared("sagas", sagas -> {
            unique(sagas, "sagaIdentifier");
            sagas.createIndex(Indexes.ascending("sagaType", "associations.key", "associations.value"));
        });
    }

    /**
     * The dead-letter queue of axon-mongo makes its own indexes. It handles letters while it reads them, with a cursor that would count
     * against a limit: so there is none.
     */
    @Override
    public MongoCollection<Document> deadLetterCollection() {
        return database.getCollection("deadLetters");
    }

    @Override
    public MongoCollection<Document> eventCollection() {
        throw new UnsupportedOperationException("Events are stored by MongoEventStorageEngine");
    }

    @Override
    public MongoCollection<Document> snapshotCollection() {
        throw new UnsupportedOperationException("Snapshots are stored by MongoEventStorageEngine");
    }

    private MongoCollection<Document> prepared(String name, Consumer<MongoCollection<Document>> indexes) {
        MongoCollection<Document> collection =
                database.getCollection(name).withTimeout(REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        if (!prepared.contains(name)) {
            indexes.accept(collection);
            prepared.add(name);
        }
        return collection;
    }

    private static void unique(MongoCollection<Document> collection, String... fields) {
        collection.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }
}
