package community.mhc.localmongo;

import java.util.Arrays;

/** A place between values of one field: just before, or just after, all encoded values that begin with {@code bytes}. */
record Bound(byte[] bytes, boolean after) implements Comparable<Bound> {

    static Bound before(byte[] bytes) {
        return new Bound(bytes, false);
    }

    static Bound after(byte[] bytes) {
        return new Bound(bytes, true);
    }

    /** The place in an index whose keys begin with {@code prefix}; in a descending field all bytes are inverted. */
    byte[] in(byte[] prefix, boolean ascending) {
        return ascending ? Keys.join(prefix, bytes, after) : Keys.join(prefix, IndexedFields.inverted(bytes), !after);
    }

    @Override
    public int compareTo(Bound other) {
        return Arrays.compareUnsigned(in(Keys.NONE, true), other.in(Keys.NONE, true));
    }
}
