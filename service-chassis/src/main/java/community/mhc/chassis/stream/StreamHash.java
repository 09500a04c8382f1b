package community.mhc.chassis.stream;

/**
 * One aggregate's messages in their order, as a number: how many, and which. Repeats are dropped as consumers drop them, by
 * sequence, so that two of these are equal exactly if the same consumer would see the same.
 */
final class StreamHash {

    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;

    private long count;
    private long last = -1;
    private long hash;

    /** @return false for a repeat */
    boolean add(long sequence, String eventId) {
        if (sequence <= last) return false;
        last = sequence;
        count++;
        for (int i = 0; i < eventId.length(); i++) hash = (hash ^ eventId.charAt(i)) * PRIME;
        hash = (hash ^ sequence) * PRIME;
        return true;
    }

    long count() {
        return count;
    }

    boolean sameAs(StreamHash other) {
        return count == other.count && last == other.last && hash == other.hash;
    }
}
