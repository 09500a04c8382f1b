package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;

/** What a driver asks first. There is no replica set and there are no sessions, and the answer says so. */
final class Hello {

    /** MongoDB 5.0: what a server of that version says; newer drivers ask for 4.2 or more. */
    private static final int WIRE_VERSION = 13;

    /** MongoDB takes 48 MB; a small heap cannot, so it asks for less, and drivers split what is bigger. */
    private static final int MOST_MESSAGE_BYTES =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 8, 20L << 20, 48_000_000L);

    static final int MOST_WRITES_PER_COMMAND = 100_000;

    private Hello() {}

    static Document reply() {
        return Replies.ok(new Document("helloOk", true)
                .append("isWritablePrimary", true)
                .append("ismaster", true)
                .append("maxBsonObjectSize", Sizes.MOST_DOCUMENT_BYTES)
                .append("maxMessageSizeBytes", MOST_MESSAGE_BYTES)
                .append("maxWriteBatchSize", MOST_WRITES_PER_COMMAND)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false));
    }
}
