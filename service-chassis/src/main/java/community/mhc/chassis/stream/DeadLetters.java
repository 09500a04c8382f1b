package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.CollectionSetup;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/**
 * Messages that could not be handled, in their order, with those of the same aggregate that came behind them. They wait here;
 * other aggregates go on.
 */
final class DeadLetters implements CollectionSetup {

    private final MongoCollection<Document> letters;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.letters = database.getCollection("dead_letters");
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        letters.createIndex(Indexes.ascending("stream", "sequence"));
    }

    /** Which of these streams have a letter waiting. */
    Set<String> waitingOf(Collection<String> streams) {
        return letters.distinct("stream", in("stream", streams), String.class).into(new HashSet<>());
    }

    /** @param cause the type of what went wrong, never its message, which may quote the data */
    void add(String stream, IncomingMessage message, String cause) {
        var letter = new Document("_id", stream + "/" + message.sequence())
                .append("stream", stream)
                .append("topic", message.topic())
                .append("key", message.key())
                .append("sequence", message.sequence())
                .append("position", message.position())
                .append("eventId", message.id())
                .append("type", message.type())
                .append("time", Date.from(message.time()))
                .append("data", message.data().toString())
                .append("cause", cause)
                .append("at", Date.from(clock.instant()));
        letters.replaceOne(eq("_id", letter.getString("_id")), letter, new ReplaceOptions().upsert(true));
    }

    long count() {
        return letters.estimatedDocumentCount();
    }
}
