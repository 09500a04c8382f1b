package community.mhc.chassis.stream;

import community.mhc.chassis.problem.StoreAway;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles a batch of messages exactly as if each had come once and in order. Repeats are dropped by sequence number; a poison
 * message stops its own aggregate alone; a database that is away stops everything until it is back, because then nothing is
 * wrong with the message.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final long MAX_PAUSE_MILLIS = 2_000;

    /** Half of the session's time-out: whoever stood still for longer may have lost its partitions to another instance. */
    static final Duration MARKS_GOOD_FOR = Duration.ofSeconds(3);

    private final Map<String, IncomingMessages> handlers = new HashMap<>();
    private final Consumed consumed;
    private final DeadLetters deadLetters;

    Inbox(Collection<IncomingMessages> handlers, Consumed consumed, DeadLetters deadLetters) {
        for (var handler : handlers)
            for (var topic : handler.topics())
                if (this.handlers.put(topic, handler) != null)
                    throw new IllegalArgumentException("two beans take topic " + topic);
        this.consumed = consumed;
        this.deadLetters = deadLetters;
    }

    Set<String> topics() {
        return handlers.keySet();
    }

    /**
     * Returns when every message is handled, dropped or put aside, and that is on record.
     *
     * @param goOn asked before each new attempt; once false, the batch is left as it is and comes again
     * @return false where it was left
     */
    boolean handle(List<IncomingMessage> batch, BooleanSupplier goOn) {
        var streams = batch.stream().map(Inbox::stream).distinct().toList();
        var last = patiently(() -> consumed.lastOf(streams), goOn);
        var waiting = last == null ? null : patiently(() -> deadLetters.waitingOf(streams), goOn);
        if (last == null || waiting == null) return false;
        var advanced = new HashMap<String, Long>();
        long readAt = System.nanoTime();
        for (var message : batch) {
            var stream = stream(message);
            if (System.nanoTime() - readAt > MARKS_GOOD_FOR.toNanos()) {
                var now = patiently(() -> consumed.lastOf(streams), goOn);
                if (now == null) return false;
                now.forEach((key, sequence) -> last.merge(key, sequence, Math::max));
                readAt = System.nanoTime();
            }
            if (message.sequence() <= last.getOrDefault(stream, -1L)) continue;
            Object done = patiently(() -> handleOrPutAside(stream, message, waiting), goOn);
            if (done == null) return false;
            last.put(stream, message.sequence());
            advanced.put(stream, message.sequence());
        }
        return patiently(
                        () -> {
                            consumed.advance(advanced);
                            return true;
                        },
                        goOn)
                != null;
    }

    private boolean handleOrPutAside(String stream, IncomingMessage message, Set<String> waiting) {
        if (waiting.contains(stream)) {
            if (deadLetters.putBehind(stream, message)) return true;
            waiting.remove(stream);
        }
        try {
            handleNow(message);
        } catch (RuntimeException e) {
            if (isWorthWaiting(e)) throw e;
            var cause = Cause.of(e);
            log.error("dead letter: {} of {} ({} {})", message.type(), stream, cause.type(), cause.place());
            deadLetters.putAside(stream, message, cause);
            waiting.add(stream);
        }
        return true;
    }

    /** Hands a message to whoever takes its topic, whatever came before; a topic that nobody takes any more is passed over. */
    void handleNow(IncomingMessage message) {
        var handler = handlers.get(message.topic());
        if (handler != null) handler.on(message);
    }

    /** @return null where it was told to give up */
    private static <T> @org.jspecify.annotations.Nullable T patiently(
            java.util.function.Supplier<T> step, BooleanSupplier goOn) {
        for (long pause = 50; goOn.getAsBoolean(); pause = Math.min(pause * 2, MAX_PAUSE_MILLIS)) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (!isWorthWaiting(e)) throw e;
                log.warn("waiting to handle messages: {}", e.getClass().getSimpleName());
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException interrupt) {
                    Thread.currentThread().interrupt();
                    return null;
                }
            }
        }
        return null;
    }

    /** Nothing is wrong with the message then: the same will succeed later. */
    static boolean isWorthWaiting(RuntimeException e) {
        return e instanceof ConcurrencyException || StoreAway.isTheCauseOf(e);
    }

    static String stream(IncomingMessage message) {
        return message.topic() + "/" + message.key();
    }
}
