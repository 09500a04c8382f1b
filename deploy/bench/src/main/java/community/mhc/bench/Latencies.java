package community.mhc.bench;

import java.util.Arrays;

/** Times of single operations in nanoseconds. One thread records; several are merged afterwards. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    void add(long elapsed) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = elapsed;
    }

    void addAll(Latencies other) {
        for (int i = 0; i < other.size; i++) {
            add(other.nanos[i]);
        }
    }

    int count() {
        return size;
    }

    double sumSeconds() {
        return Arrays.stream(nanos, 0, size).sum() / 1e9;
    }

    /** The smallest time that {@code share} of all operations did not exceed, in milliseconds; NaN when there is none. */
    double percentile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * size) - 1)] / 1e6;
    }
}
