package community.mhc.chassis.stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import community.mhc.chassis.problem.Circumstances;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles a batch of messages exactly as if each had come once and in the order of its stream, which is its topic and key. Streams
 * are handled side by side. Repeats are dropped by sequence number; a poison message stops its own aggregate alone; a database that
 * is away stops everything until it is back, because then nothing is wrong with the message.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /** Streams at a time: enough to fill a batch of the store while the one before is written, few of the driver's 100 connections. */
    static final int AT_ONCE = 16;

    /** Half of the session's time-out: whoever stood still for longer may have lost its partitions to another instance. */
    static final Duration MARKS_GOOD_FOR = Duration.ofSeconds(3);

    private static final long NONE = -1;

    private final Map<String, IncomingMessages> handlers = new HashMap<>();
    private final Consumed consumed;
    private final DeadLetters deadLetters;
    private final int atOnce;

    Inbox(Collection<IncomingMessages> handlers, Consumed consumed, DeadLetters deadLetters) {
        this(handlers, consumed, deadLetters, AT_ONCE);
    }

    /** @param atOnce how many streams of a batch are handled at a time, from 1 */
    Inbox(Collection<IncomingMessages> handlers, Consumed consumed, DeadLetters deadLetters, int atOnce) {
        for (var handler : handlers)
            for (var topic : handler.topics())
                if (this.handlers.put(topic, handler) != null)
                    throw new IllegalArgumentException("two beans take topic " + topic);
        this.consumed = consumed;
        this.deadLetters = deadLetters;
        this.atOnce = atOnce;
    }

    Set<String> topics() {
        return handlers.keySet();
    }

    /**
     * Returns when every message is handled, dropped or put aside, and that is on record; or when the batch was left, which an
     * interrupt does too. No handler runs any more then.
     *
     * @param goOn asked before each new attempt, by any thread; once false, the batch is left as it is and comes again
     * @return false where it was left
     */
    boolean handle(List<IncomingMessage> batch, BooleanSupplier goOn) {
        var patience = new Patience(goOn);
        var streams = batch.stream().collect(groupingBy(Inbox::stream, LinkedHashMap::new, toList()));
        var standings = patience.with(() -> standings(streams.keySet()));
        if (standings == null) return false;
        var handled = new ConcurrentHashMap<String, Long>();
        boolean all = SideBySide.all(
                standings.entrySet(),
                atOnce,
                stream -> inOrder(stream.getKey(), stream.getValue(), streams, handled, patience),
                patience);
        return all && patience.with(() -> recorded(handled)) != null;
    }

    /** In the order of {@code streams}. Marks are read before dead letters: see {@link Standing}. */
    private Map<String, Standing> standings(Collection<String> streams) {
        long now = System.nanoTime();
        var last = consumed.lastOf(streams);
        var waiting = deadLetters.waitingOf(streams);
        var standings = LinkedHashMap.<String, Standing>newLinkedHashMap(streams.size());
        for (var stream : streams)
            standings.put(stream, new Standing(last.getOrDefault(stream, NONE), waiting.contains(stream), now));
        return standings;
    }

    /** @return false where it was left */
    private boolean inOrder(
            String stream,
            Standing standing,
            Map<String, List<IncomingMessage>> streams,
            Map<String, Long> handled,
            Patience patience) {
        for (var message : streams.getOrDefault(stream, List.of())) {
            if (standing.isOlderThan(MARKS_GOOD_FOR)) {
                var now = patience.with(() -> standings(List.of(stream)).get(stream));
                if (now == null) return false;
                standing.learn(now);
            }
            if (standing.hasSeen(message)) continue;
            if (patience.with(() -> handleOrPutAside(stream, standing, message, patience)) == null) return false;
            standing.seen(message);
            handled.put(stream, message.sequence());
        }
        return true;
    }

    private boolean recorded(Map<String, Long> handled) {
        consumed.advance(handled);
        return true;
    }

    private boolean handleOrPutAside(String stream, Standing standing, IncomingMessage message, Patience patience) {
        if (standing.isWaiting()) {
            if (deadLetters.putBehind(stream, message)) return true;
            standing.waiting(false);
        }
        try {
            handleNow(message);
        } catch (RuntimeException | Error e) {
            // Once it is over, the handler may have failed because of an interrupt: that is nothing against the
            // message.
            if (patience.isOver() || isWorthWaiting(e)) throw e;
            var cause = Cause.of(e);
            log.error("dead letter: {} of {} ({} {})", message.type(), stream, cause.type(), cause.place());
            deadLetters.putAside(stream, message, cause);
            standing.waiting(true);
        }
        return true;
    }

    /** Hands a message to whoever takes its topic, whatever came before; a topic that nobody takes any more is passed over. */
    void handleNow(IncomingMessage message) {
        var handler = handlers.get(message.topic());
        if (handler != null) handler.on(message);
    }

    /** Nothing is wrong with the message then: the same will succeed later, if need be in another process. */
    static boolean isWorthWaiting(Throwable e) {
        return e instanceof ConcurrencyException || Circumstances.areTheCauseOf(e);
    }

    static String stream(IncomingMessage message) {
        return message.topic() + "/" + message.key();
    }
}
