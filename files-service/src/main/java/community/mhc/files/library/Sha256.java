package community.mhc.files.library;

import java.util.HexFormat;

/** The SHA-256 of a content: 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

    private static final int BYTES = 32;

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a SHA-256");
    }

    /** @param digest exactly 32 bytes */
    public static Sha256 of(byte[] digest) {
        if (digest.length != BYTES) throw new IllegalArgumentException("not a SHA-256");
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}
