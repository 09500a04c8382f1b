package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import community.mhc.chassis.views.CollectionSetup;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/**
 * Messages of other services that the store refuses for good, with all that came behind them in their streams: nothing is lost, and
 * an operator finds them here. A stream that has one is stopped.
 */
final class PutAside implements CollectionSetup {

    static final String COLLECTION = "put_aside";

    private final MongoCollection<Document> messages;
    private final Clock clock;

    PutAside(MongoDatabase database, Clock clock) {
        // The place in the topic moves past a message because it is here: no failover may take it back alone.
        this.messages = database.getCollection(COLLECTION)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        messages.createIndex(Indexes.ascending("stream", "sequence"));
    }

    /** Those that are stopped. */
    Set<String> streamsAmong(Collection<String> streams) {
        return messages.distinct("stream", in("stream", streams), String.class).into(new HashSet<>());
    }

    /** Safe to repeat; always true. */
    boolean add(TakenMessage message, Cause cause) {
        var kept = new Document("stream", message.stream())
                .append("topic", message.topic())
                .append("key", message.key())
                .append("sequence", message.sequence())
                .append("position", message.position())
                .append("eventId", message.id())
                .append("type", message.type())
                .append("time", Date.from(message.time()))
                .append("data", message.json())
                .append("cause", cause.type())
                .append("at", Date.from(clock.instant()));
        var id = message.stream() + "/" + message.sequence() + "/" + message.id();
        messages.updateOne(eq("_id", id), new Document("$setOnInsert", kept), new UpdateOptions().upsert(true));
        return true;
    }

    long count() {
        return messages.estimatedDocumentCount();
    }
}
