package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** Documents as they are stored. Every reader decodes a copy of its own, so nobody sees another's half-made change. */
final class Bson {

    private static final int USUAL_SIZE = 512;

    private Bson() {}

    static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
