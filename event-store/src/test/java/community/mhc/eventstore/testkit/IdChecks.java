package community.mhc.eventstore.testkit;

import community.mhc.eventstore.testkit.Violation.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;

/** What no two events of the store may share: remembers one part of all ids, so that each time the store is read there are not too many. */
final class IdChecks {

    /** Spreads ids over the parts otherwise than hash tables do: 2^32 over the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final Findings findings;
    private final int part;
    private final int parts;
    private final Set<String> eventIds = new HashSet<>();
    private final Map<String, Long> nextOfAggregate = new HashMap<>();

    /** @param part from 0, of {@code parts} */
    IdChecks(Findings findings, int part, int parts) {
        this.findings = findings;
        this.part = part;
        this.parts = parts;
    }

    void check(BsonDocument document) {
        try {
            Unit unit = Unit.of(document);
            List<Unit.Event> events = unit.events();
            for (int i = 0; i < events.size(); i++) {
                check(events.get(i), unit.position() + i);
            }
        } catch (Unit.Unreadable e) {
            // Reported when the documents were checked.
        }
    }

    private void check(Unit.Event event, long position) {
        if (isOfThisPart(event.id()) && !eventIds.add(event.id())) {
            findings.add(Rule.EVENT_ONCE, position, "event %s is further up too".formatted(event.id()));
        }
        String aggregate = event.aggregate();
        if (aggregate != null && isOfThisPart(aggregate)) {
            long expected = nextOfAggregate.getOrDefault(aggregate, 0L);
            if (event.seq() != expected) {
                findings.add(
                        Rule.SEQUENCE,
                        position,
                        "%s has sequence number %d, expected was %d".formatted(aggregate, event.seq(), expected));
            }
            nextOfAggregate.put(aggregate, Math.max(expected, event.seq() + 1));
        }
    }

    private boolean isOfThisPart(String id) {
        return ((id.hashCode() * SPREAD) >>> Byte.SIZE) % parts == part;
    }
}
