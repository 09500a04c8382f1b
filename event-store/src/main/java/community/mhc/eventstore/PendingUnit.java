package community.mhc.eventstore;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.RawBsonDocument;

/**
 * A unit of work on its way into the store. Its appender may withdraw it as long as no request carries it; from then on the appender
 * waits for the truth. Once the outcome of a request was unknown, the unit stays in doubt until it is settled.
 */
final class PendingUnit {

    private enum State {
        WAITING,
        SENT,
        WITHDRAWN
    }

    private final StoredUnit unit;
    private final EncodedUnit encoded;
    private final List<String> keys;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final Outcome outcome = new Outcome();
    private Head end = Head.EMPTY;
    private boolean inDoubt;

    /** @throws KeyTakenException when two events of the unit share a key or an id: no index sees that within one document */
    PendingUnit(StoredUnit unit) {
        this.unit = unit;
        keys = unit.events().stream().map(StoredEvent::key).toList();
        refuseTwins(keys);
        refuseTwins(eventIds());
        encoded = new EncodedUnit(unit);
    }

    private static void refuseTwins(List<String> values) {
        Set<String> seen = HashSet.newHashSet(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                throw new KeyTakenException("Two events of one unit of work share " + values.get(i), i);
            }
        }
    }

    List<String> keys() {
        return keys;
    }

    int events() {
        return keys.size();
    }

    int bytes() {
        return encoded.size();
    }

    boolean inDoubt() {
        return inDoubt;
    }

    private List<String> eventIds() {
        return unit.events().stream().map(StoredEvent::getEventIdentifier).toList();
    }

    /** Whether the stored unit is this one, by its event ids. */
    boolean is(Holder holder) {
        return holder.eventIds().equals(eventIds());
    }

    /** The document for the place after {@code head}. */
    RawBsonDocument after(Head head) {
        end = head.plus(events(), unit.latest());
        return encoded.at(head.next(), end.latest());
    }

    /** Where the store ends behind this unit, if it is stored where the last request put it. */
    Head end() {
        return end;
    }

    /** False when the appender withdrew it: then it must not be sent. */
    boolean send() {
        return state.compareAndSet(State.WAITING, State.SENT) || state.get() == State.SENT;
    }

    /** The last request certainly did not store it: its appender may withdraw it again, unless an earlier one is in doubt. */
    void notStored() {
        if (!inDoubt) {
            state.compareAndSet(State.SENT, State.WAITING);
        }
    }

    void doubt() {
        inDoubt = true;
    }

    void storedAt(long firstPosition) {
        outcome.stored(firstPosition + events() - 1);
    }

    /** All of {@code sent} are stored where their last request put them. */
    static void stored(List<PendingUnit> sent) {
        Outcome.stored(
                sent.stream().map(unit -> unit.outcome).toList(),
                sent.stream().map(unit -> unit.end.position()).toList());
    }

    /** @param holder another unit, which has at least one of the keys */
    void refuse(Holder holder) {
        int index = 0;
        while (!holder.keys().contains(keys.get(index))) {
            index++;
        }
        outcome.refused(
                new KeyTakenException("Position " + holder.firstPosition() + " holds " + keys.get(index), index));
    }

    /** The store closes: what was never sent is certainly not stored. */
    void abandon() {
        outcome.refused(
                withdraw()
                        ? new StoreUnavailableException("The event store is closed; nothing was stored")
                        : new OutcomeUnknownException("The event store was closed while the outcome was unknown"));
    }

    private boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN);
    }

    /**
     * Waits until the unit is stored for good and returns the position of its last event.
     *
     * @param patience how long the unit may wait to be sent; after that it is withdrawn
     * @throws KeyTakenException when another unit holds one of its keys
     * @throws StoreUnavailableException when it was withdrawn, also because of an interrupt
     */
    long await(Duration patience) {
        return outcome.await(patience, this::withdraw);
    }
}
