package community.mhc.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.RawBsonDocument;

/**
 * A unit in BSON, encoded once by the thread that appends. Its position is known only when it is sent, and changes when it is sent
 * again: {@code _id} and {@code latest} are overwritten where they lie.
 */
final class EncodedUnit {

    // int32 length, then per element: one byte of type, the name with its closing zero, the value. bsonspec.org,
    // "document".
    private static final int ID_AT = 4 + 1 + "_id".length() + 1;
    private static final int LATEST_AT = ID_AT + Long.BYTES + 1 + "latest".length() + 1;

    private final byte[] bson;

    EncodedUnit(StoredUnit unit) {
        bson = UnitBson.encode(unit);
    }

    int size() {
        return bson.length;
    }

    /** Shares its bytes with this unit: to be sent before {@code at} is called again. */
    RawBsonDocument at(long position, long latest) {
        ByteBuffer.wrap(bson)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(ID_AT, position)
                .putLong(LATEST_AT, latest);
        return new RawBsonDocument(bson);
    }
}
