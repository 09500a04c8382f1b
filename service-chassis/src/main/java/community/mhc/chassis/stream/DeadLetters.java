package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import community.mhc.chassis.views.CollectionSetup;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Messages that could not be handled, in their order, with those of the same aggregate that came behind them. They wait here;
 * other aggregates go on. A sequence that waits has one document that says so, whose {@code additions} count what was put behind:
 * by it, ending a sequence and adding to it exclude each other without a lock.
 */
final class DeadLetters implements CollectionSetup {

    /** A redrive that was killed is over after this; before each letter it gives a sign of life. */
    static final Duration LONGEST_HANDLING = Duration.ofSeconds(60);

    private static final int MOST_LISTED = 1_000;

    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> sequences;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.letters = database.getCollection("dead_letters");
        this.sequences = database.getCollection("dead_sequences");
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        letters.createIndex(Indexes.ascending("stream", "sequence"));
    }

    /** Which of these streams have a letter waiting. */
    Set<String> waitingOf(Collection<String> streams) {
        return sequences.distinct("_id", in("_id", streams), String.class).into(new HashSet<>());
    }

    /**
     * This message could not be handled: from now on its aggregate waits. The sequence comes first, so that no letter is without;
     * and again where somebody found it without its letter and ended it.
     */
    void putAside(String stream, IncomingMessage message, Cause cause) {
        begin(stream, message, cause);
        add(stream, message, cause);
        if (!counted(stream)) begin(stream, message, cause);
    }

    /** Where the sequence is there already, it keeps its first. */
    private void begin(String stream, IncomingMessage message, Cause cause) {
        sequences.updateOne(
                eq("_id", stream),
                combine(
                        setOnInsert("type", message.type()),
                        setOnInsert("sequence", message.sequence()),
                        setOnInsert("cause", cause.type()),
                        setOnInsert("place", cause.place()),
                        setOnInsert("at", Date.from(clock.instant())),
                        setOnInsert("attempts", 1),
                        inc("additions", 1L)),
                new UpdateOptions().upsert(true));
    }

    /** @return false where nothing waits any more: the message is to be handled */
    boolean putBehind(String stream, IncomingMessage message) {
        var id = add(stream, message, Cause.EARLIER_ONE);
        if (counted(stream)) return true;
        letters.deleteOne(eq("_id", id));
        return false;
    }

    /** @return false where the sequence has ended */
    private boolean counted(String stream) {
        return sequences.updateOne(eq("_id", stream), inc("additions", 1L)).getMatchedCount() == 1;
    }

    /** One that comes again, because its instance was killed before it stored its marks, is there already with its own cause. */
    private String add(String stream, IncomingMessage message, Cause cause) {
        var id = stream + "/" + message.sequence();
        var letter = new Document("stream", stream)
                .append("topic", message.topic())
                .append("key", message.key())
                .append("sequence", message.sequence())
                .append("position", message.position())
                .append("eventId", message.id())
                .append("type", message.type())
                .append("time", Date.from(message.time()))
                .append("data", message.data().toString())
                .append("cause", cause.type())
                .append("place", cause.place())
                .append("at", Date.from(clock.instant()));
        letters.updateOne(eq("_id", id), new Document("$setOnInsert", letter), new UpdateOptions().upsert(true));
        return id;
    }

    /** The sequences that wait, those that came first in front; the first 1,000. */
    List<DeadSequence> sequences() {
        return sequences
                .find()
                .sort(ascending("at"))
                .limit(MOST_LISTED)
                .map(this::sequence)
                .into(new ArrayList<>());
    }

    /** Null where nothing waits. */
    @Nullable
    DeadSequence sequence(String stream) {
        var found = sequences.find(eq("_id", stream)).first();
        return found == null ? null : sequence(found);
    }

    private DeadSequence sequence(Document head) {
        var stream = head.getString("_id");
        long sequence = head.getLong("sequence");
        return new DeadSequence(
                stream,
                head.getString("type"),
                sequence,
                head.getString("cause"),
                head.getString("place"),
                head.getDate("at").toInstant(),
                head.getInteger("attempts"),
                letters.countDocuments(and(eq("stream", stream), gte("sequence", sequence + 1))));
    }

    /** A sequence's letters in their order. */
    List<Document> letters(String stream) {
        return letters.find(eq("stream", stream)).sort(ascending("sequence")).into(new ArrayList<>());
    }

    /**
     * Only one at a time may redrive a sequence or discard of it. What is below its first was handled before it began: such a letter was
     * left by an instance that was killed, or that stood still, and goes.
     *
     * @return false where it waits no more, or somebody else is at it
     */
    boolean claim(String stream, String holder) {
        var free = or(eq("holder", null), lt("heldUntil", Date.from(clock.instant())));
        var head = sequences.findOneAndUpdate(and(eq("_id", stream), free), heldBy(holder));
        if (head == null) return false;
        letters.deleteMany(and(eq("stream", stream), lt("sequence", head.getLong("sequence"))));
        return true;
    }

    /** A sign of life. @return false where somebody else took it over, or it is over */
    boolean keep(String stream, String holder) {
        return sequences.updateOne(held(stream, holder), heldBy(holder)).getMatchedCount() == 1;
    }

    void release(String stream, String holder) {
        sequences.updateOne(held(stream, holder), set("holder", null));
    }

    private static Bson held(String stream, String holder) {
        return and(eq("_id", stream), eq("holder", holder));
    }

    private Bson heldBy(String holder) {
        return combine(
                set("holder", holder),
                set("heldUntil", Date.from(clock.instant().plus(LONGEST_HANDLING))));
    }

    /** How often something was added to the sequence; asked before its letters are read. */
    long additions(String stream) {
        var head = sequences.find(eq("_id", stream)).first();
        return head == null ? 0 : head.getLong("additions");
    }

    void handled(Document letter) {
        discard(letter);
    }

    /** @return false where it was not there any more */
    boolean discard(Document letter) {
        return letters.deleteOne(eq("_id", letter.getString("_id"))).getDeletedCount() == 1;
    }

    /** From now on the sequence is told by this letter, which has not failed itself. Nothing changes where it is already. */
    void comesFirst(Document letter, String holder) {
        sequences.updateOne(
                and(held(letter.getString("stream"), holder), ne("sequence", letter.getLong("sequence"))),
                combine(
                        set("type", letter.getString("type")),
                        set("sequence", letter.getLong("sequence")),
                        set("cause", letter.getString("cause")),
                        set("place", letter.getString("place")),
                        set("at", letter.getDate("at")),
                        set("attempts", 0)));
    }

    void failedAgain(Document letter, Cause cause, String holder) {
        sequences.updateOne(
                held(letter.getString("stream"), holder),
                combine(
                        set("type", letter.getString("type")),
                        set("sequence", letter.getLong("sequence")),
                        set("cause", cause.type()),
                        set("place", cause.place()),
                        set("at", Date.from(clock.instant())),
                        inc("attempts", 1)));
    }

    /** Ends a sequence of which nothing is left, unless something was added since, or somebody else is at it now. */
    boolean end(String stream, long additions, String holder) {
        return sequences
                        .deleteOne(and(held(stream, holder), eq("additions", additions)))
                        .getDeletedCount()
                == 1;
    }

    long count() {
        return letters.estimatedDocumentCount();
    }
}
