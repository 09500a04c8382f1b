package community.mhc.eventstore;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * One message of MongoDB's wire protocol, as OP_MSG describes it: a header of four int32 (length, request, response to, operation),
 * int32 of flags, then sections. Kind 0 is the command; kind 1 is a run of documents that belong to it.
 */
record WireMessage(byte[] bytes) {

    private static final int OP_MSG = 2013;
    private static final int REQUEST_AT = 4;
    private static final int RESPONSE_TO_AT = 8;
    private static final int OPERATION_AT = 12;
    private static final int BODY_AT = 21;

    /** Waits for the next message of a connection. */
    static WireMessage read(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            throw new EOFException();
        }
        byte[] message = Arrays.copyOf(length, littleEndian(length).getInt());
        in.readFully(message, Integer.BYTES, message.length - Integer.BYTES);
        return new WireMessage(message);
    }

    /** An answer with {@code body} to this request. */
    WireMessage answer(BsonDocument body) {
        byte[] bson = bson(body);
        ByteBuffer answer = littleEndian(new byte[BODY_AT + bson.length]);
        answer.putInt(answer.capacity()).putInt(0).putInt(intAt(REQUEST_AT)).putInt(OP_MSG);
        answer.putInt(0).put((byte) 0).put(bson);
        return new WireMessage(answer.array());
    }

    /** The same answer with another body. */
    WireMessage saying(BsonDocument body) {
        WireMessage changed = answer(body);
        littleEndian(changed.bytes).putInt(RESPONSE_TO_AT, intAt(RESPONSE_TO_AT));
        return changed;
    }

    BsonDocument body() {
        int length = intAt(BODY_AT);
        return new RawBsonDocument(Arrays.copyOfRange(bytes, BODY_AT, BODY_AT + length));
    }

    /** Whether it is the command {@code name}, addressed to {@code collection}. */
    boolean is(String name, String collection) {
        return isCommand()
                && body().getFirstKey().equals(name)
                && body().get(name).equals(new BsonString(collection));
    }

    private boolean isCommand() {
        return intAt(OPERATION_AT) == OP_MSG && bytes[BODY_AT - 1] == 0;
    }

    /** Whether it may be answered with what can still be rolled back, or writes. */
    boolean seesUnsettled() {
        BsonValue concern = body().get("readConcern");
        return concern == null || !concern.asDocument().get("level").equals(new BsonString("majority"));
    }

    /** How many documents it carries beside its body. */
    int documents() {
        return documentEnds().size() - 1;
    }

    /** The same command with the first {@code count} of its documents. */
    WireMessage withFirst(int count) {
        List<Integer> ends = documentEnds();
        byte[] shorter = Arrays.copyOf(bytes, ends.get(count));
        littleEndian(shorter).putInt(0, shorter.length).putInt(sectionAt(), shorter.length - sectionAt());
        return new WireMessage(shorter);
    }

    /** Where the run of documents begins, after its kind. */
    private int sectionAt() {
        return BODY_AT + intAt(BODY_AT) + 1;
    }

    /** Where the first document begins, and where each ends. */
    private List<Integer> documentEnds() {
        if (sectionAt() >= bytes.length) {
            return List.of(bytes.length);
        }
        int at = sectionAt() + Integer.BYTES;
        while (bytes[at] != 0) {
            at++;
        }
        List<Integer> ends = new ArrayList<>(List.of(++at));
        for (; at < bytes.length; at += intAt(at)) {
            ends.add(at + intAt(at));
        }
        return ends;
    }

    private int intAt(int offset) {
        return littleEndian(bytes).getInt(offset);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bson(BsonDocument document) {
        RawBsonDocument raw = new RawBsonDocument(document, new org.bson.codecs.BsonDocumentCodec());
        byte[] copy = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(copy);
        return copy;
    }

    @Override
    public String toString() {
        return isCommand() ? body().getFirstKey() : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
