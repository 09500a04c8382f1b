package community.mhc.localmongo;

import java.util.Arrays;

/** Keys of an index from {@code from} (inclusive) to {@code to} (exclusive). */
record Range(byte[] from, byte[] to) implements Comparable<Range> {

    static final Range ALL = new Range(Keys.NONE, Keys.afterAll(Keys.NONE));

    static Range startingWith(byte[] prefix) {
        return new Range(prefix, Keys.afterAll(prefix));
    }

    @Override
    public int compareTo(Range other) {
        return Arrays.compareUnsigned(from, other.from);
    }
}
