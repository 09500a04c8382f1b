package community.mhc.eventstore.testkit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Reads a store's collection of events, and reports whatever a sound store cannot hold: {@link Violation.Rule} is the list. It knows the
 * stored form alone and none of the library's code, and never fails for what a document holds. In a test:
 *
 * <pre>{@code
 * StoreCheck.of(database).acknowledged(ids).run().orFail();
 * }</pre>
 *
 * <p>The store is read twice: once for what each document says of itself and of the one before, then for what no two may share. Ids are
 * remembered up to a limit, and a store with more events is read as many times more: memory does not grow with it. What is appended
 * meanwhile is not looked at, or not in full, but does no harm.
 */
public final class StoreCheck {

    /** How many violations a report keeps; the others are counted. */
    public static final int MOST_VIOLATIONS = 100;

    /** Some 50 MB of ids. */
    private static final int IDS_AT_ONCE = 250_000;

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final MongoDatabase database;
    private final String collection;
    private final Collection<String> acknowledged;
    private final int idsAtOnce;

    private StoreCheck(MongoDatabase database, String collection, Collection<String> acknowledged, int idsAtOnce) {
        this.database = database;
        this.collection = collection;
        this.acknowledged = acknowledged;
        this.idsAtOnce = idsAtOnce;
    }

    /** A check of the collection {@code events}, to be {@link #run}. */
    public static StoreCheck of(MongoDatabase database) {
        return new StoreCheck(database, FaultyLink.EVENTS, Set.of(), IDS_AT_ONCE);
    }

    /** The same of another collection, for an engine that was given a name for its own. */
    public StoreCheck on(String name) {
        return new StoreCheck(database, name, acknowledged, idsAtOnce);
    }

    /** The same, and each of these events must be there; that none is there twice is checked of all events. */
    public StoreCheck acknowledged(Collection<String> eventIds) {
        return new StoreCheck(database, collection, eventIds, idsAtOnce);
    }

    /**
     * The same, remembering the ids of so many events and as many aggregates at once; 250,000 by default.
     *
     * @throws IllegalArgumentException below 1
     */
    public StoreCheck idsAtOnce(int ids) {
        if (ids < 1) {
            throw new IllegalArgumentException("At least one id must be remembered, not " + ids);
        }
        return new StoreCheck(database, collection, acknowledged, ids);
    }

    /**
     * Reads the store, as a majority has it. A collection that is not there is a sound store without events.
     *
     * @throws com.mongodb.MongoException when the server does not answer
     */
    public StoreReport run() {
        Findings findings = new Findings();
        Set<String> missing = new HashSet<>(acknowledged);
        DocumentChecks documents = new DocumentChecks(findings, missing);
        read(Long.MAX_VALUE, documents::check);
        int parts = Math.toIntExact(Math.max(1, Math.ceilDiv(documents.events(), (long) idsAtOnce)));
        for (int part = 0; part < parts; part++) {
            read(documents.units(), new IdChecks(findings, part, parts)::check);
        }
        missing.stream()
                .sorted()
                .forEach(id -> findings.add(Violation.Rule.ACKNOWLEDGED, 0, "event %s is nowhere".formatted(id)));
        return findings.report(documents.units(), documents.events());
    }

    private interface Check {
        void check(BsonDocument document);
    }

    private void read(long atMost, Check check) {
        // Raw, because the driver reads up to 16 MB ahead, which is ten times as much once it is decoded.
        MongoCollection<RawBsonDocument> units = database.getCollection(collection, RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY);
        try (MongoCursor<RawBsonDocument> cursor =
                units.find().sort(Sorts.ascending("_id")).cursor()) {
            for (long i = 0; i < atMost && cursor.hasNext(); i++) {
                check.check(cursor.next().decode(CODEC));
            }
        }
    }
}
