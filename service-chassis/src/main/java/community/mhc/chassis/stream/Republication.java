package community.mhc.chassis.stream;

import community.mhc.chassis.problem.StoreAway;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a service's topics anew from its store, and compares them with it afterwards. The topics are emptied, not deleted, so that
 * offsets go on and consumers stay where they are; the one publisher then begins at the first event. RATIONALE.md says why.
 */
final class Republication {

    enum Stage {
        /** Nothing was asked for yet, of this instance. */
        IDLE,
        /** The publisher's segment is taken from it; what it was sending arrives or fails. */
        SILENCING,
        /** Topics are emptied. */
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
    private final Topics topics;
    private final TopicComparison comparison;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Progress progress = new Progress(Stage.IDLE, 0, 0, null, "");

    /** What is done to the topics. */
    interface Topics {
        /** Removes every message there is. */
        void empty() throws InterruptedException;
    }

    /**
     * @param thief a token store under a name of its own whose claims succeed whoever holds a segment
     * @param positions the stored position of a processing group, whoever runs it
     */
    Republication(
            EventStorageEngine store,
            TokenStore thief,
            ToLongFunction<String> positions,
            Topics topics,
            TopicComparison comparison) {
        this.store = store;
        this.thief = thief;
        this.positions = positions;
        this.topics = topics;
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

    /** The token goes back before anything is removed: killed at any point, the publisher sends too much and never too little. */
    private void beginAnew() throws InterruptedException {
        thief.fetchToken(KafkaPublisher.GROUP, 0);
        thief.storeToken(store.createTailToken(), KafkaPublisher.GROUP, 0);
        try {
            long end = System.nanoTime() + SILENCE.toNanos();
            while (System.nanoTime() < end) {
                thief.extendClaim(KafkaPublisher.GROUP, 0);
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            at(Stage.EMPTYING);
            topics.empty();
            // Whoever was still at it may have stored its own token where the claim had run out.
            thief.storeToken(store.createTailToken(), KafkaPublisher.GROUP, 0);
            progress = new Progress(Stage.PUBLISHING, 0, head(), null, "");
        } finally {
            thief.releaseClaim(KafkaPublisher.GROUP, 0);
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
