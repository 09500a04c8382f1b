package community.mhc.chassis.stream;

import community.mhc.chassis.problem.StoreAway;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Republishes a service's topics from its store, and compares them with it afterwards. The topics are emptied, not deleted, so that
 * offsets go on and consumers stay where they are; the one publisher then begins at the first event. RATIONALE.md says why.
 */
final class Republication {

    enum Stage {
        /** Nothing was asked for yet, of this instance. */
        IDLE,
        /** The publisher's segment is taken from it; what it was sending arrives or fails. Before and after topics are emptied. */
        SILENCING,
        /** Topics are emptied; again, where something arrived behind. */
        EMPTYING,
        /** The publisher sends everything again. */
        PUBLISHING,
        /** Topics and store are read and compared. */
        COMPARING,
        DONE,
        FAILED
    }

    /**
     * @param at the position up to which the publisher has come
     * @param of the position up to which it is to come
     * @param result once it is done
     * @param problem the class of what went wrong, empty otherwise
     */
    record Progress(Stage stage, long at, long of, @Nullable Comparison result, String problem) {}

    /** A claim is void after five seconds without a sign of life, and every holder looks after its own each second. */
    static final Duration SILENCE = Duration.ofSeconds(6);

    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final Logger log = LoggerFactory.getLogger(Republication.class);

    private final EventStorageEngine store;
    private final TokenStore thief;
    private final ToLongFunction<String> positions;
    private final History history;
    private final Duration silence;
    private final TopicComparison comparison;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Progress progress = new Progress(Stage.IDLE, 0, 0, null, "");

    /** What is in the topics. */
    interface History {
        /** Where the next message of each partition goes. */
        Map<TopicPartition, Long> ends() throws InterruptedException;

        /** Removes every message before these. Offsets go on from where they are. */
        void removeBefore(Map<TopicPartition, Long> ends) throws InterruptedException;
    }

    /**
     * @param thief a token store under a name of its own whose claims succeed whoever holds a segment
     * @param positions the stored position of a processing group, whoever runs it
     * @param silence {@link #SILENCE}
     */
    Republication(
            EventStorageEngine store,
            TokenStore thief,
            ToLongFunction<String> positions,
            History history,
            Duration silence,
            TopicComparison comparison) {
        this.store = store;
        this.thief = thief;
        this.positions = positions;
        this.history = history;
        this.silence = silence;
        this.comparison = comparison;
    }

    Progress progress() {
        return progress;
    }

    /** @return false where one is running here already */
    boolean start(boolean compareOnly) {
        if (!running.compareAndSet(false, true)) return false;
        progress = new Progress(compareOnly ? Stage.PUBLISHING : Stage.SILENCING, 0, head(), null, "");
        Thread.ofVirtual().name("republication").start(() -> run(compareOnly));
        return true;
    }

    private void run(boolean compareOnly) {
        try {
            if (!compareOnly) beginAnew();
            untilPublished();
            at(Stage.COMPARING);
            var result = comparison.upTo(progress.of());
            progress = new Progress(Stage.DONE, progress.of(), progress.of(), result, "");
        } catch (RuntimeException e) {
            log.error("republishing failed: {}", Cause.of(e));
            progress = new Progress(
                    Stage.FAILED,
                    progress.at(),
                    progress.of(),
                    null,
                    e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
        }
    }

    /**
     * The token goes back before anything is removed, and only what was there while it was held at the beginning is removed: killed at
     * any point, or too late, this makes the publisher send too much and never too little. What arrives later all the same, from who
     * did not know that its turn was over, is removed as well, before anybody publishes.
     */
    private void beginAnew() throws InterruptedException {
        thief.fetchToken(KafkaPublisher.GROUP, 0);
        thief.storeToken(store.createTailToken(), KafkaPublisher.GROUP, 0);
        try {
            fallSilent();
            while (!empty()) continue;
            progress = new Progress(Stage.PUBLISHING, 0, head(), null, "");
        } finally {
            thief.releaseClaim(KafkaPublisher.GROUP, 0);
        }
    }

    /** @return false where something arrived meanwhile */
    private boolean empty() throws InterruptedException {
        at(Stage.EMPTYING);
        var ends = holding(history::ends);
        thief.extendClaim(KafkaPublisher.GROUP, 0); // or somebody has begun to publish before these ends
        holding(() -> {
            history.removeBefore(ends);
            return true;
        });
        fallSilent();
        return ends.equals(holding(history::ends));
    }

    private void fallSilent() throws InterruptedException {
        at(Stage.SILENCING);
        holding(() -> {
            Thread.sleep(silence);
            return true;
        });
    }

    /** Takes a step, however long it takes, and gives signs of life meanwhile. Given up where the claim is lost all the same. */
    private <T> T holding(Callable<T> step) throws InterruptedException {
        var taken = new FutureTask<>(step);
        var thread = Thread.ofVirtual().name("republication-step").start(taken);
        try {
            do thief.extendClaim(KafkaPublisher.GROUP, 0);
            while (!thread.join(Duration.ofMillis(LOOK_AGAIN_MILLIS)));
            return taken.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } finally {
            taken.cancel(true);
        }
    }

    private void untilPublished() throws InterruptedException {
        while (progress.at() < progress.of()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            try {
                progress = new Progress(
                        Stage.PUBLISHING, positions.applyAsLong(KafkaPublisher.GROUP), progress.of(), null, "");
            } catch (RuntimeException e) {
                if (!StoreAway.isTheCauseOf(e)) throw e;
            }
        }
    }

    private void at(Stage stage) {
        progress = new Progress(stage, progress.at(), progress.of(), null, "");
    }

    private long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }
}
