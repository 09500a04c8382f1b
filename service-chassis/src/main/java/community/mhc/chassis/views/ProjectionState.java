package community.mhc.chassis.views;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The stored word on which generations of a projection live. Public because the driver's record codec asks for it.
 *
 * @param current answers readers
 * @param next is being made; null where none is
 * @param newest the highest number that was ever given
 * @param begunAt when {@code next} was begun; null where there is none
 * @param handoverAt since when {@code current} takes in no events because it is being replaced; null if it does
 * @param retired numbers of those that may be read for a moment longer and are then dropped
 */
public record ProjectionState(
        @BsonId String projection,
        int current,
        @Nullable Integer next,
        int newest,
        @Nullable Instant begunAt,
        @Nullable Instant handoverAt,
        List<Integer> retired) {

    static ProjectionState first(String projection) {
        return new ProjectionState(projection, 0, null, 0, null, null, List.of());
    }

    public Generation currentGeneration() {
        return new Generation(projection, current);
    }

    public @Nullable Generation nextGeneration() {
        return next == null ? null : new Generation(projection, next);
    }

    /** What is being made first: who writes to all has the one that answers last. */
    List<Generation> living() {
        var next = nextGeneration();
        return next == null ? List.of(currentGeneration()) : List.of(next, currentGeneration());
    }

    /** The generations that take in events: during a handover the current one does not. */
    public List<Generation> processed() {
        var next = nextGeneration();
        return next != null && handoverAt != null ? List.of(next) : living();
    }
}
