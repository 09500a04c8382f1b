package community.mhc.localmongo;

import java.util.Arrays;

/** Byte strings put together. No key contains a type byte of 0xFF, so 0xFF comes after everything that may follow. */
final class Keys {

    static final byte[] NONE = {};

    private static final byte AFTER_ALL = (byte) 0xFF;

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

    /** Greater than every key that begins with {@code prefix}. */
    static byte[] afterAll(byte[] prefix) {
        var last = Arrays.copyOf(prefix, prefix.length + 1);
        last[prefix.length] = AFTER_ALL;
        return last;
    }

    /** The least byte string greater than {@code key}. */
    static byte[] next(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }
}
