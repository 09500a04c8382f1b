package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection: its requests are answered one after the other, off the network thread. */
final class Conversation extends SimpleChannelInboundHandler<ClientRequest> {

    private final MongoBackend backend;
    private final Executor commands;
    private final AtomicInteger replies = new AtomicInteger();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    Conversation(MongoBackend backend, Executor commands) {
        this.backend = backend;
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        last = last.handleAsync((before, failure) -> context.writeAndFlush(answer(request)), commands)
                .whenComplete((reply, failure) -> closeAfter(context, failure));
    }

    /** An {@link Error} leaves no reply; the client must not wait for one. */
    private static void closeAfter(ChannelHandlerContext context, @Nullable Throwable failure) {
        if (failure != null) {
            context.close();
        }
    }

    private Object answer(ClientRequest request) {
        var header =
                new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message ->
                new MongoMessage(message.getChannel(), header, safely(() -> backend.handleMessage(message)));
            case MongoQuery query -> new MongoReply(header, safely(() -> greeting(query)));
            default -> throw new IllegalArgumentException("unexpected " + request.getClass());
        };
    }

    /** The old form of a request; drivers use it to greet, nothing else. */
    private Document greeting(MongoQuery query) {
        var command = query.getQuery().keySet().iterator().next();
        return backend.handleCommand(query.getChannel(), query.getDatabaseName(), command, query.getQuery());
    }

    private static Document safely(Supplier<Document> command) {
        try {
            return command.get();
        } catch (RuntimeException e) {
            return Replies.error(e);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    /** A broken connection, or a message that makes no sense: there is nobody left to tell. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
