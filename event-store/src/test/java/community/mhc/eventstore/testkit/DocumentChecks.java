package community.mhc.eventstore.testkit;

import community.mhc.eventstore.testkit.Violation.Rule;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.BsonDocument;

/** What each document must be by itself, and behind the one before. */
final class DocumentChecks {

    private final Findings findings;
    private final Set<String> missing;
    private long units;
    private long events;
    private long latest = Long.MIN_VALUE;

    /** Where the next document begins; empty behind one that does not tell. */
    private OptionalLong next = OptionalLong.of(1);

    /** @param missing loses the ids of all events that are found */
    DocumentChecks(Findings findings, Set<String> missing) {
        this.findings = findings;
        this.missing = missing;
    }

    long units() {
        return units;
    }

    long events() {
        return events;
    }

    void check(BsonDocument document) {
        units++;
        OptionalLong position = Unit.position(document);
        position.ifPresent(this::checkPosition);
        try {
            Unit unit = Unit.of(document);
            checkCount(unit);
            checkKeys(unit);
            checkLatest(unit);
            unit.events().forEach(event -> missing.remove(event.id()));
            events += unit.events().size();
            next = OptionalLong.of(unit.position() + unit.events().size());
        } catch (Unit.Unreadable e) {
            findings.add(Rule.READABLE, position.orElse(0), String.valueOf(e.getMessage()));
            next = OptionalLong.empty();
        }
    }

    private void checkPosition(long position) {
        if (next.isPresent() && next.getAsLong() != position) {
            findings.add(Rule.POSITION, position, "the next position was %d".formatted(next.getAsLong()));
        }
    }

    private void checkCount(Unit unit) {
        int count = unit.events().size();
        if (unit.n() != count || count == 0) {
            findings.add(Rule.COUNT, unit.position(), "n is %d, and events are %d".formatted(unit.n(), count));
        }
    }

    private void checkKeys(Unit unit) {
        List<String> expected = unit.events().stream().map(Unit.Event::key).toList();
        if (!unit.keys().equals(expected)) {
            findings.add(
                    Rule.KEYS,
                    unit.position(),
                    "keys are %s, of events %s".formatted(some(unit.keys()), some(expected)));
        }
    }

    /** Enough to see the difference by, mostly; a unit may have very many. */
    private static List<String> some(List<String> keys) {
        return keys.subList(0, Math.min(keys.size(), 5));
    }

    private void checkLatest(Unit unit) {
        long expected = unit.events().stream().mapToLong(Unit.Event::time).reduce(latest, Math::max);
        if (unit.latest() != expected) {
            findings.add(Rule.LATEST, unit.position(), "latest is %d, not %d".formatted(unit.latest(), expected));
        }
        latest = expected;
    }
}
