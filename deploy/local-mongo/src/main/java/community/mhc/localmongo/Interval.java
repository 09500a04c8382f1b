package community.mhc.localmongo;

/** The values of a field between two bounds; a point holds one value. */
record Interval(Bound from, Bound to, boolean isPoint) implements Comparable<Interval> {

    static Interval point(byte[] value) {
        return new Interval(Bound.before(value), Bound.after(value), true);
    }

    static Interval between(Bound from, Bound to) {
        return new Interval(from, to, false);
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    Interval intersect(Interval other) {
        var later = from.compareTo(other.from) >= 0 ? from : other.from;
        var earlier = to.compareTo(other.to) <= 0 ? to : other.to;
        return new Interval(later, earlier, isPoint || other.isPoint);
    }

    boolean touches(Interval other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }

    /** Both, and what lies between. */
    Interval span(Interval other) {
        if (sameAs(other)) {
            return this;
        }
        var earlier = from.compareTo(other.from) <= 0 ? from : other.from;
        var later = to.compareTo(other.to) >= 0 ? to : other.to;
        return between(earlier, later);
    }

    /** The keys of this interval in an index whose keys begin with {@code prefix}. */
    Range in(byte[] prefix, boolean ascending) {
        return ascending
                ? new Range(from.in(prefix, true), to.in(prefix, true))
                : new Range(to.in(prefix, false), from.in(prefix, false));
    }

    boolean sameAs(Interval other) {
        return compareTo(other) == 0 && to.compareTo(other.to) == 0;
    }

    @Override
    public int compareTo(Interval other) {
        return from.compareTo(other.from);
    }
}
