package community.mhc.chassis.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.bson.conversions.Bson;

/**
 * The states of the projections, one document each. Every step is one conditional update that names what it expects, so that of
 * several instances one takes it and the others find it taken.
 */
final class StoredGenerations {

    static final String COLLECTION = "projections";
    private static final String NEXT = "next";
    private static final String BEGUN = "begunAt";
    private static final String HANDOVER = "handoverAt";
    private static final String RETIRED = "retired";

    private final MongoCollection<ProjectionState> states;
    private final Clock clock;

    StoredGenerations(MongoDatabase database, Clock clock) {
        this.states = database.getCollection(COLLECTION, ProjectionState.class);
        this.clock = clock;
    }

    /** Of those that were ever rebuilt. */
    Map<String, ProjectionState> all() {
        var all = new HashMap<String, ProjectionState>();
        states.find().forEach(state -> all.put(state.projection(), state));
        return all;
    }

    ProjectionState of(String projection) {
        var state = states.find(eq(projection)).first();
        return state == null ? ProjectionState.first(projection) : state;
    }

    /** False where a generation is being made already. */
    boolean begin(String projection) {
        insertUnlessThere(projection);
        var before = of(projection);
        int next = before.newest() + 1;
        return happens(
                and(eq(projection), eq(NEXT, null), eq("newest", before.newest())),
                combine(set(NEXT, next), set("newest", next), set(BEGUN, now())));
    }

    private void insertUnlessThere(String projection) {
        try {
            states.insertOne(ProjectionState.first(projection));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    /** False where {@code next} is not being made. */
    boolean abandon(Generation next) {
        return happens(making(next), combine(nothingBeingMade(), retire(next.number())));
    }

    /** From now on the current generation takes in no events. */
    boolean beginHandover(Generation next) {
        return happens(and(making(next), eq(HANDOVER, null)), set(HANDOVER, now()));
    }

    /** It goes on after all. */
    boolean breakOffHandover(Generation next, Instant since) {
        return happens(and(making(next), eq(HANDOVER, since)), unset(HANDOVER));
    }

    /** {@code next} answers readers from now on; only where the handover that began at {@code since} still goes on. */
    boolean replace(Generation current, Generation next, Instant since) {
        return happens(
                and(making(next), eq("current", current.number()), eq(HANDOVER, since)),
                combine(set("current", next.number()), nothingBeingMade(), retire(current.number())));
    }

    void forget(Generation dropped) {
        states.updateOne(eq(dropped.projection()), pull(RETIRED, dropped.number()));
    }

    private static Bson making(Generation next) {
        return and(eq(next.projection()), eq(NEXT, next.number()));
    }

    private static Bson nothingBeingMade() {
        return combine(unset(NEXT), unset(BEGUN), unset(HANDOVER));
    }

    private static Bson retire(int number) {
        return push(RETIRED, number);
    }

    private boolean happens(Bson expected, Bson change) {
        return states.updateOne(expected, change).getModifiedCount() == 1;
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
