package community.mhc.chassis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they stand for, so that doing it twice means the same thing twice. */
public final class Ids {

    private Ids() {}

    /**
     * A name-based UUID of the parts in their order, in the form of version 5 (RFC 9562): SHA-1 over each part's UTF-8 and a
     * NUL behind it. Equal parts give equal ids, on every machine and
     * for ever: ids made with it are stored.
     *
     * @param parts at least one; the first says what kind of thing it is ({@code "membership"})
     */
    public static UUID from(Object... parts) {
        var digest = sha1();
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        long high = bits(hash, 0) & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = bits(hash, 8) & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long bits(byte[] hash, int from) {
        long bits = 0;
        for (int i = from; i < from + Long.BYTES; i++) bits = bits << 8 | hash[i] & 0xFF;
        return bits;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
