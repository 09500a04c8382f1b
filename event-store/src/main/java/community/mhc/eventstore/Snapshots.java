package community.mhc.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.RawBsonDocument;

/** The latest snapshot of each aggregate; the document's {@code _id} is the aggregate's id. */
final class Snapshots {

    private final MongoCollection<RawBsonDocument> snapshots;

    Snapshots(MongoDatabase database, String collection, Duration requestTimeout) {
        snapshots = database.getCollection(collection, RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withTimeout(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Keeps {@code snapshot} unless a later one of its aggregate is there already. */
    void store(StoredDomainEvent snapshot) {
        try {
            snapshots.replaceOne(
                    and(eq(snapshot.getAggregateIdentifier()), lte("seq", snapshot.getSequenceNumber())),
                    EventBson.encode(snapshot),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // A later one is there: it does not match, so the server tried to insert beside it.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<StoredDomainEvent> of(String aggregateId) {
        return Optional.ofNullable(snapshots.find(eq(aggregateId)).first())
                .map(snapshot -> (StoredDomainEvent) EventBson.read(BsonWalk.of(snapshot), 0));
    }
}
