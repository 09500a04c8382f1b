package community.mhc.localmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The values of a field that a query may accept: disjoint intervals in ascending order. */
record Intervals(List<Interval> parts) {

    private static final Interval NULL = Interval.point(KeyWriter.encode(null));

    static Intervals of(Stream<Interval> any) {
        var merged = new ArrayList<Interval>();
        for (var next : any.filter(interval -> !interval.isEmpty()).sorted().toList()) {
            if (!merged.isEmpty() && overlap(merged.getLast(), next)) {
                merged.add(merged.removeLast().span(next));
            } else {
                merged.add(next);
            }
        }
        return new Intervals(List.copyOf(merged));
    }

    /** Neighbouring points stay points: merged they would be a range. */
    private static boolean overlap(Interval one, Interval next) {
        return one.isPoint() && next.isPoint() ? one.sameAs(next) : one.touches(next);
    }

    Intervals intersect(Intervals other) {
        return of(parts.stream().flatMap(one -> other.parts.stream().map(one::intersect)));
    }

    Intervals union(Intervals other) {
        return of(Stream.concat(parts.stream(), other.parts.stream()));
    }

    boolean arePoints() {
        return parts.stream().allMatch(Interval::isPoint);
    }

    boolean isOneValue() {
        return parts.size() == 1 && parts.getFirst().isPoint();
    }

    /** Whether a document without the field may be accepted. */
    boolean includeMissing() {
        return parts.stream().anyMatch(part -> !part.intersect(NULL).isEmpty());
    }
}
