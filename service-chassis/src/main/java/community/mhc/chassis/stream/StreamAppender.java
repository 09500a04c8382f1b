package community.mhc.chassis.stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import community.mhc.chassis.problem.Circumstances;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends what other services publish to this service's store, each message once and those of a stream (a topic and key) in their
 * order; streams are appended side by side, so that they share the store's requests. A repeat is refused by the store itself. A stream
 * with a message that cannot be appended ever is stopped: that one and all that come behind it are put aside.
 */
public final class StreamAppender {

    private static final Logger log = LoggerFactory.getLogger(StreamAppender.class);

    /** Enough to fill a batch of the store while the one before is written, few of the driver's 100 connections. */
    static final int STREAMS_AT_ONCE = 16;

    private final EventStorageEngine store;
    private final PutAside putAside;

    StreamAppender(EventStorageEngine store, PutAside putAside) {
        this.store = store;
        this.putAside = putAside;
    }

    /**
     * Returns when every message is stored or put aside, or when the batch was left, which an interrupt does too; nothing is appended any
     * more then.
     *
     * @param batch each stream's messages in their order
     * @param goOn asked before each attempt, by any thread; once false, the rest is left and has to come again
     * @return false where something was left
     */
    public boolean append(List<TakenMessage> batch, BooleanSupplier goOn) {
        if (batch.isEmpty()) return true;
        var retries = new Retries(goOn);
        var streams = batch.stream().collect(groupingBy(TakenMessage::stream, LinkedHashMap::new, toList()));
        var stopped = retries.until(() -> putAside.streamsAmong(streams.keySet()));
        return stopped != null
                && Lanes.all(streams.values(), STREAMS_AT_ONCE, stream -> inOrder(stream, stopped, retries), retries);
    }

    private boolean inOrder(List<TakenMessage> stream, Set<String> stopped, Retries retries) {
        boolean isStopped = stopped.contains(stream.getFirst().stream());
        for (var message : stream) {
            if (!isStopped) {
                var cause = retries.until(() -> refusalOf(message));
                if (cause == null) return false;
                isStopped = cause != Cause.NONE;
                if (isStopped) {
                    log.error("{} is stopped: {} of {}", message.stream(), cause.type(), message.type());
                    if (retries.until(() -> putAside.add(message, cause)) == null) return false;
                }
            } else if (retries.until(() -> putAside.add(message, Cause.EARLIER_ONE)) == null) return false;
        }
        return true;
    }

    /** Why the message cannot be appended ever; {@link Cause#NONE} where it is stored. */
    private Cause refusalOf(TakenMessage message) {
        try {
            store.appendEvents(message.asEvent());
            return Cause.NONE;
        } catch (ConcurrencyException | AggregateStreamCreationException taken) {
            return isStored(message) ? Cause.NONE : Cause.OTHER_EVENT;
        } catch (RuntimeException e) {
            if (Circumstances.areTheCauseOf(e)) throw e;
            return Cause.of(e);
        }
    }

    /** A number that is known with another event says that the producer was restored, and has since made another history. */
    private boolean isStored(TakenMessage message) {
        try (var stored = store.readEvents(message.stream(), message.sequence()).asStream()) {
            return stored.findFirst()
                    .map(EventMessage::getIdentifier)
                    .filter(message.id()::equals)
                    .isPresent();
        }
    }
}
