package community.mhc.localmongo;

import java.util.Arrays;
import java.util.HexFormat;

/** Where a document lies in its collection: its encoded {@code _id}. */
record Position(byte[] key) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.equals(key, position.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(key);
    }
}
