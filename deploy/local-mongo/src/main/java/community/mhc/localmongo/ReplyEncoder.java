package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes replies. {@link Stored} documents go out as they are, where the library's encoder would have them read first. */
final class ReplyEncoder extends MessageToByteEncoder<MongoMessage> {

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage reply, ByteBuf out) {
        out.writeIntLE(0);
        out.writeIntLE(reply.getHeader().getRequestID());
        out.writeIntLE(reply.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(reply.getFlags());
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        document(reply.getDocument(), out);
        out.setIntLE(0, out.writerIndex());
    }

    private static void document(Document document, ByteBuf out) {
        var start = begin(out);
        document.forEach((name, value) -> value(name, value, out));
        end(start, out);
    }

    private static void array(Collection<?> elements, ByteBuf out) {
        var start = begin(out);
        var index = 0;
        for (Object element : elements) {
            value(String.valueOf(index++), element, out);
        }
        end(start, out);
    }

    private static void value(String name, @Nullable Object value, ByteBuf out) {
        out.writeByte(
                value instanceof Stored ? BsonConstants.TYPE_EMBEDDED_DOCUMENT : BsonEncoder.determineType(value));
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
        switch (value) {
            case Stored stored -> out.writeBytes(stored.bytes());
            case Document document -> document(document, out);
            case Collection<?> elements -> array(elements, out);
            case null, default -> BsonEncoder.encodeValue(BsonEncoder.determineType(value), value, out);
        }
    }

    private static int begin(ByteBuf out) {
        var start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
