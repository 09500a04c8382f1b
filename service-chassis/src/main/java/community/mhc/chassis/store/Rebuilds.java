package community.mhc.chassis.store;

import community.mhc.chassis.views.CollectionPreparation;
import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import community.mhc.chassis.views.ProjectionState;
import community.mhc.chassis.views.ViewCollections;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * What an instance does, again and again, to rebuild projections: it runs the processors that the stored states ask for,
 * hands over to a generation that has caught up, and drops what was replaced. Any instance can be gone after any step; another
 * one, or the same when it is back, takes the next.
 */
final class Rebuilds {

    /** So many events are handled in well under a second: views are held up no longer than that. */
    private static final int CLOSE = 1_000;

    /** Longer than a handover takes, and shorter than a reader should do without news because an instance was killed. */
    private static final Duration HANDOVER_AT_MOST = Duration.ofSeconds(5);

    private static final int ONLY_SEGMENT = 0;

    private final Generations generations;
    private final ViewCollections views;
    private final CollectionPreparation preparation;
    private final StoredTokens stored;
    private final TokenStore tokens;
    private final ParkedSequences parked;
    private final Set<Generation> prepared = new HashSet<>();
    private final Map<Object, Long> firstSeen = new HashMap<>();

    Rebuilds(
            Generations generations,
            ViewCollections views,
            CollectionPreparation preparation,
            StoredTokens stored,
            TokenStore tokens,
            ParkedSequences parked) {
        this.generations = generations;
        this.views = views;
        this.preparation = preparation;
        this.stored = stored;
        this.tokens = tokens;
        this.parked = parked;
    }

    /** Called by one thread at a time, after a look into the database. True while there is a handover to get done with. */
    boolean attend(ProjectionProcessor processor) {
        var state = generations.state(processor.getName());
        var next = state.nextGeneration();
        if (next != null && !prepared.contains(next)) prepare(next);
        processor.follow(state);
        for (int number : state.retired()) {
            var retired = new Generation(state.projection(), number);
            if (isSeenFor(retired, Generations.GRACE)) drop(retired);
        }
        return next != null && advance(processor, state, next);
    }

    private void prepare(Generation next) {
        preparation.prepare(next);
        prepared.add(next);
    }

    private boolean advance(ProjectionProcessor processor, ProjectionState state, Generation next) {
        var since = state.handoverAt();
        if (since == null) return isClose(processor, state, next) && generations.beginHandover(next);
        if (isSeenFor(since, HANDOVER_AT_MOST)) generations.breakOffHandover(next, since);
        else if (isOurs(processor, next)) handOver(state.currentGeneration(), next, since);
        return true;
    }

    /** Whether this instance makes it, and it is as good as there. */
    private boolean isClose(ProjectionProcessor processor, ProjectionState state, Generation next) {
        return isOurs(processor, next)
                && processor.statusOf(next).values().stream().allMatch(EventTrackerStatus::isCaughtUp)
                && position(state.currentGeneration()) - position(next) <= CLOSE;
    }

    private static boolean isOurs(ProjectionProcessor processor, Generation next) {
        return !processor.statusOf(next).isEmpty();
    }

    private void handOver(Generation current, Generation next, Instant since) {
        if (standsStill(current) && position(next) >= position(current)) generations.replace(current, next, since);
    }

    /** Once its token is claimed here, no instance can move it; none of our own processors does. */
    private boolean standsStill(Generation current) {
        try {
            tokens.fetchToken(current.processor(), ONLY_SEGMENT);
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    private long position(Generation generation) {
        return stored.positionOf(generation);
    }

    /** By this instance, on its own watch: the clocks of two machines may differ by more than any of our spans. */
    private boolean isSeenFor(Object what, Duration span) {
        return System.nanoTime() - firstSeen.computeIfAbsent(what, seen -> System.nanoTime()) > span.toNanos();
    }

    /** Safe to repeat; it is forgotten last. */
    private void drop(Generation retired) {
        views.drop(retired);
        if (tokens.fetchSegments(retired.processor()).length > 0) {
            if (!standsStill(retired)) return;
            tokens.deleteToken(retired.processor(), ONLY_SEGMENT);
        }
        parked.forget(retired);
        generations.forget(retired);
    }
}
