package community.mhc.eventstore.testkit;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
 *
 * @param bytes the whole message, header and all; not to be changed
 */
public record WireMessage(byte[] bytes) {

    private static final int OP_MSG = 2013;
    private static final int REQUEST_AT = 4;
    private static final int RESPONSE_TO_AT = 8;
    private static final int OPERATION_AT = 12;
    private static final int FLAGS_AT = 16;
    private static final int BODY_AT = 21;

    /** Flag of a request that wants no answer, and of an answer that is not the last. */
    private static final int MORE_TO_COME = 2;

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

    /** The command, or the answer, without the documents that a driver sends beside it. */
    public BsonDocument body() {
        int length = intAt(BODY_AT);
        return new RawBsonDocument(Arrays.copyOfRange(bytes, BODY_AT, BODY_AT + length));
    }

    /** Whether it is the command {@code name}, {@code find} for one, addressed to {@code collection}. */
    public boolean is(String name, String collection) {
        return addresses(collection) && body().getFirstKey().equals(name);
    }

    /** Whether it is a command that names {@code collection}: all but those that go on with an open cursor. */
    public boolean addresses(String collection) {
        return isCommand() && body().get(body().getFirstKey()).equals(new BsonString(collection));
    }

    /** Of a request: nobody waits for an answer. Of an answer: another one follows. */
    boolean moreToCome() {
        return isMessage() && (intAt(FLAGS_AT) & MORE_TO_COME) != 0;
    }

    private boolean isMessage() {
        return intAt(OPERATION_AT) == OP_MSG;
    }

    private boolean isCommand() {
        return isMessage() && bytes[BODY_AT - 1] == 0;
    }

    /** Whether it may be answered with what can still be rolled back, or writes. */
    boolean seesUnsettled() {
        BsonValue concern = body().get("readConcern");
        return concern == null
                || !new BsonString("majority").equals(concern.asDocument().get("level"));
    }

    /** How many documents it carries beside its body. */
    public int documents() {
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

    /** The name of the command alone: what else a message holds is nobody's business. */
    @Override
    public String toString() {
        return isCommand() ? body().getFirstKey() : "operation " + intAt(OPERATION_AT);
    }
}
