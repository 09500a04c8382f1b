package community.mhc.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bson.RawBsonDocument;

/**
 * Goes through BSON where it lies, field by field, and makes nothing but the values that are asked for: at catch-up this is where the time
 * goes. Types and their lengths: bsonspec.org.
 */
final class BsonWalk {

    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LENGTH = Integer.BYTES;

    private final byte[] bytes;
    private final Map<Field, Recurring> recurring = new HashMap<>();
    private int at;
    private byte type;
    private int name;
    private int nameEnd;

    /** A name to be looked for. */
    static final class Field {
        private final byte[] name;

        Field(String name) {
            this.name = name.getBytes(UTF_8);
        }
    }

    private record Recurring(int start, int end, String value) {}

    /** Stands before the document that begins at {@code start}. */
    BsonWalk(byte[] bytes, int start) {
        this.bytes = bytes;
        at = start;
    }

    static BsonWalk of(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        return new BsonWalk(buffer.array(), buffer.arrayOffset() + buffer.position());
    }

    /** Where it stands: before a field's value, once that is the next to be read. */
    int position() {
        return at;
    }

    /** Back, or on, to where a document begins. */
    BsonWalk from(int position) {
        at = position;
        return this;
    }

    /** Into the document or array that begins here. */
    void enter() {
        at += LENGTH;
    }

    /** To the next field, whose value must be read, skipped or entered; false at the end of the document, which is behind it then. */
    boolean next() {
        type = bytes[at++];
        if (type == 0) {
            return false;
        }
        name = at;
        while (bytes[at] != 0) {
            at++;
        }
        nameEnd = at++;
        return true;
    }

    /** Whether the field is called that. */
    boolean is(Field field) {
        byte[] wanted = field.name;
        if (nameEnd - name != wanted.length) {
            return false;
        }
        // Names are short, so that a call to compare ranges takes longer than this.
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[name + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    long int64() {
        expect(0x12);
        long value = (long) INT64.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    String string() {
        expect(0x02);
        int start = at + LENGTH;
        at = start + length();
        return new String(bytes, start, at - 1 - start, UTF_8);
    }

    /** As {@link #string()}, but the same object as for the field before if it says the same: types and revisions are few. */
    String recurring(Field field) {
        expect(0x02);
        int start = at + LENGTH;
        int end = start + length() - 1;
        Recurring before = recurring.get(field);
        if (before == null || !Arrays.equals(bytes, before.start, before.end, bytes, start, end)) {
            before = new Recurring(start, end, string());
            recurring.put(field, before);
        }
        at = end + 1;
        return before.value;
    }

    void skip() {
        at += switch (type) {
            case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
            case 0x02, 0x0D, 0x0E -> LENGTH + length();
            case 0x03, 0x04 -> length();
            case 0x05 -> LENGTH + 1 + length();
            case 0x06, 0x0A, 0x7F, -1 -> 0;
            case 0x07 -> 12;
            case 0x08 -> 1;
            case 0x10 -> Integer.BYTES;
            case 0x13 -> 16;
            default -> throw new IllegalStateException("Nothing of BSON type " + type + " is stored here");
        };
    }

    private int length() {
        return (int) INT32.get(bytes, at);
    }

    private void expect(int wanted) {
        if (type != wanted) {
            throw new IllegalStateException("Field %s is of BSON type %d, not %d"
                    .formatted(new String(bytes, name, nameEnd - name, UTF_8), type, wanted));
        }
    }
}
