package community.mhc.localmongo;

import java.util.Arrays;

/** Byte strings put together, and the places between them. */
final class Keys {

    static final byte[] NONE = {};

    private static final byte HIGHEST = (byte) 0xFF;

    private Keys() {}

    static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] join(byte[] first, byte[] second, boolean after) {
        var joined = join(first, second);
        return after ? afterAll(joined) : joined;
    }

    /**
     * The least byte string greater than all that begin with {@code prefix}: its last byte that can be raised is. The
     * first byte of a key always can, for it is a type or the inverse of one; so {@code FF} is greater than all keys.
     */
    static byte[] afterAll(byte[] prefix) {
        var end = prefix.length;
        while (end > 0 && prefix[end - 1] == HIGHEST) {
            end--;
        }
        if (end == 0) {
            return new byte[] {HIGHEST};
        }
        var successor = Arrays.copyOf(prefix, end);
        successor[end - 1]++;
        return successor;
    }

    /** The least byte string greater than {@code key}. */
    static byte[] next(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }
}
