package community.mhc.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads events by position, by aggregate and by time. Never shows anything that could still be rolled back. */
final class EventReader {

    /** Quick to reach the width at which even events of a megabyte are a few, slow enough not to read those of a kilobyte one by one. */
    private static final int NARROWER = 8;

    private final Units units;

    EventReader(Units units) {
        this.units = units;
    }

    /** Highest position in use; 0 in an empty store. */
    long headPosition() {
        return units.head().position();
    }

    /**
     * The events after {@code position}, in order and without a gap: all events of up to {@code limit} units, and of the unit that
     * {@code position} may lie in the middle of. It ends before a gap: writers leave none, so a store that has one is damaged, and to
     * step over it would be to lose what belongs there.
     */
    List<StoredEvent> after(long position, int limit) {
        return after(read(position, limit));
    }

    /** The first half of {@link #after(long, int)}: reads, and decodes nothing. */
    EncodedRun read(long position, int limit) {
        return units.startingAfter(position, limit);
    }

    /** The second half. */
    List<StoredEvent> after(EncodedRun run) {
        long position = run.after();
        List<StoredUnit> following = run.decoded();
        if (!following.isEmpty() && following.getFirst().firstPosition() == position + 1) {
            return upToGap(position, following);
        }
        List<StoredEvent> rest = restOfUnit(position);
        long last = rest.isEmpty() ? position : rest.getLast().position();
        return Stream.concat(rest.stream(), upToGap(last, following).stream()).toList();
    }

    /** The same with one read less, where {@code position} is known to be the last of a unit. */
    List<StoredEvent> afterUnit(long position, int limit) {
        return upToGap(position, read(position, limit).decoded());
    }

    private static List<StoredEvent> upToGap(long position, List<StoredUnit> following) {
        List<StoredEvent> events = new ArrayList<>(following.size());
        long last = position;
        for (StoredUnit unit : following) {
            if (unit.firstPosition() != last + 1) {
                break;
            }
            events.addAll(unit.events());
            last = unit.lastPosition();
        }
        return events;
    }

    private List<StoredEvent> restOfUnit(long position) {
        StoredUnit unit = units.startingAtOrBefore(position);
        return unit == null
                ? List.of()
                : unit.events().stream()
                        .filter(event -> event.position() > position)
                        .toList();
    }

    /**
     * The events of an aggregate from {@code first} on, by sequence number: those with the next {@code count} numbers, fewer where they are
     * large, but not none. One indexed read: the window is one of sequence numbers, so nothing depends on the order in which the server
     * answers. Where that is too much to hold, it reads again, a narrower window.
     */
    AggregateWindow ofAggregate(String aggregateId, long first, int count) {
        List<StoredUnit> found = null;
        int width = count;
        while (found == null) {
            found = units.ofAggregate(aggregateId, first, lastOf(first, width), width > 1);
            width = found == null ? Math.max(1, width / NARROWER) : width;
        }
        List<StoredDomainEvent> events = found.stream()
                .flatMap(unit -> of(unit, aggregateId))
                .filter(event -> event.getSequenceNumber() >= first)
                .sorted(Comparator.comparingLong(StoredDomainEvent::getSequenceNumber))
                .toList();
        return new AggregateWindow(events, width == count && events.size() < count);
    }

    private static long lastOf(long first, int width) {
        return Long.MAX_VALUE - first < width ? Long.MAX_VALUE : first + width - 1;
    }

    OptionalLong lastSequenceNumber(String aggregateId) {
        StoredUnit last = units.lastOfAggregate(aggregateId);
        return last == null
                ? OptionalLong.empty()
                : of(last, aggregateId)
                        .mapToLong(StoredDomainEvent::getSequenceNumber)
                        .max();
    }

    private static Stream<StoredDomainEvent> of(StoredUnit unit, String aggregateId) {
        return unit.events().stream()
                .filter(StoredDomainEvent.class::isInstance)
                .map(StoredDomainEvent.class::cast)
                .filter(event -> event.getAggregateIdentifier().equals(aggregateId));
    }

    /**
     * The position before the first event that happened at {@code instant} or later; the head when there is none. Units carry the
     * latest time so far, which never falls, so the first unit that reaches {@code instant} is found by halving.
     */
    long positionBefore(Instant instant) {
        Head head = units.head();
        long time = EpochNanos.nearest(instant);
        if (head.latest() < time) {
            return head.position();
        }
        long low = 1;
        StoredUnit found = null;
        for (long high = head.position(); low <= high; ) {
            StoredUnit unit = units.startingAtOrBefore(low + (high - low) / 2);
            if (unit == null) {
                break;
            }
            if (unit.latest() >= time) {
                found = unit;
                high = unit.firstPosition() - 1;
            } else {
                low = unit.lastPosition() + 1;
            }
        }
        return found == null ? head.position() : before(instant, found);
    }

    private static long before(Instant instant, StoredUnit unit) {
        return unit.events().stream()
                        .filter(event -> !event.getTimestamp().isBefore(instant))
                        .mapToLong(StoredEvent::position)
                        .min()
                        .orElseThrow()
                - 1;
    }
}
