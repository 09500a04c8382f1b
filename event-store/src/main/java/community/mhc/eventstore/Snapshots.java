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
import org.bson.codecs.configuration.CodecRegistries;

/** The latest snapshot of each aggregate; the document's {@code _id} is the aggregate's id. */
final class Snapshots {

    private static final StoredEventCodec CODEC = new StoredEventCodec();

    private final MongoCollection<StoredEvent> reads;
    private final MongoCollection<RawBsonDocument> writes;

    Snapshots(MongoDatabase database, String collection, Duration requestTimeout) {
        MongoCollection<RawBsonDocument> settled = database.getCollection(collection, RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withTimeout(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
        writes = settled;
        reads = settled.withDocumentClass(StoredEvent.class)
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(CODEC), settled.getCodecRegistry()));
    }

    /** Keeps {@code snapshot} unless a later one of its aggregate is there already. */
    void store(StoredDomainEvent snapshot) {
        try {
            writes.replaceOne(
                    and(eq(snapshot.getAggregateIdentifier()), lte("seq", snapshot.getSequenceNumber())),
                    new RawBsonDocument(snapshot, CODEC),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // A later one is there: it does not match, so the server tried to insert beside it.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<StoredDomainEvent> of(String aggregateId) {
        return Optional.ofNullable(reads.find(eq(aggregateId)).first()).map(StoredDomainEvent.class::cast);
    }
}
