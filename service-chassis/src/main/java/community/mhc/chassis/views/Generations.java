package community.mhc.chassis.views;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;

/**
 * Which generation of a projection a call means: the one whose events this thread is handling, else the one that answers readers.
 * What answers readers is remembered from the last look into the database.
 */
public final class Generations implements CollectionSetup, Ordered {

    /** How long a generation that was replaced can still be read: many times longer than any request takes. */
    public static final Duration GRACE = Duration.ofMinutes(1);

    /** An instance that looked longer ago was frozen, or cut off, and looks again before it answers. */
    private static final Duration TRUSTED = GRACE.dividedBy(4);

    private static final ScopedValue<Generation> HANDLED = ScopedValue.newInstance();

    private final StoredGenerations stored;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - GRACE.toNanos());

    private record Known(Map<String, ProjectionState> states, long readNanos) {}

    Generations(MongoDatabase database, Clock clock) {
        this.stored = new StoredGenerations(database, clock);
    }

    /** A step that may fail in its own way. */
    @FunctionalInterface
    public interface Step<R, X extends Throwable> extends ScopedValue.CallableOp<R, X> {}

    /** Does {@code step} on this generation, whatever answers readers. */
    public static <R, X extends Throwable> R in(Generation generation, Step<R, X> step) throws X {
        return ScopedValue.where(HANDLED, generation).call(step);
    }

    /** Whether this thread is handling an event for a projection. */
    public static boolean isProjecting() {
        return HANDLED.isBound();
    }

    private static boolean isHandling(String projection) {
        return HANDLED.isBound() && HANDLED.get().projection().equals(projection);
    }

    /** Looks into the database. One after the other, so that what is known never goes back. */
    public synchronized void refresh() {
        long now = System.nanoTime();
        known = new Known(stored.all(), now);
    }

    /** What answers readers at this moment, asked of the database. A group that was never rebuilt has only its first generation. */
    public static Generation current(MongoDatabase database, String projection) {
        return new StoredGenerations(database, Clock.systemUTC()).of(projection).currentGeneration();
    }

    /** As known from the last look. */
    public ProjectionState state(String projection) {
        if (System.nanoTime() - known.readNanos() > TRUSTED.toNanos()) refresh();
        var state = known.states().get(projection);
        return state == null ? ProjectionState.first(projection) : state;
    }

    Generation meant(String projection) {
        return isHandling(projection) ? HANDLED.get() : state(projection).currentGeneration();
    }

    /** What a write means: outside of event handling all generations that live at this moment. */
    List<Generation> written(String projection) {
        return isHandling(projection)
                ? List.of(HANDLED.get())
                : stored.of(projection).living();
    }

    /** Begins a new generation. False where one is being made already. */
    public boolean begin(String projection) {
        return then(stored.begin(projection));
    }

    /** Gives up {@code next}. False where it is not being made any more. */
    public boolean abandon(Generation next) {
        return then(stored.abandon(next));
    }

    public boolean beginHandover(Generation next) {
        return then(stored.beginHandover(next));
    }

    public boolean breakOffHandover(Generation next, Instant since) {
        return then(stored.breakOffHandover(next, since));
    }

    /** Lets {@code next} answer in place of {@code current}, if the handover that began at {@code since} still goes on. */
    public boolean replace(Generation current, Generation next, Instant since) {
        return then(stored.replace(current, next, since));
    }

    public void forget(Generation dropped) {
        stored.forget(dropped);
    }

    private boolean then(boolean happened) {
        refresh();
        return happened;
    }

    /** First of all setups: the others prepare what is known here. */
    @Override
    public void prepare(MongoDatabase database) {
        refresh();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
