package community.mhc.gateway.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets a client that is still sending read the answer it got meanwhile. Closing resets a connection with unread bytes, and the
 * reset can take the answer away before the client has read it (RFC 9112, 9.6). So our half is closed first, and for a while what still
 * comes is thrown away. One for each connection, used by its event loop alone.
 */
final class LingeringClose extends ChannelDuplexHandler {

    /** For the rest of the body, when some of it came since the last look. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofSeconds(2);

    private boolean middleOfRequest;
    private boolean lingering;
    private boolean moved;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering) {
            moved = true;
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpObject part) {
            boolean last = message instanceof LastHttpContent;
            middleOfRequest =
                    part.decoderResult().isFailure() || !last && (middleOfRequest || message instanceof HttpRequest);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!middleOfRequest || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
            context.close(promise);
            return;
        }
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        if (lingering) {
            return;
        }
        lingering = true;
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        long end = System.nanoTime() + LONGEST.toNanos();
        var looks = context.executor()
                .scheduleWithFixedDelay(
                        () -> {
                            if (!moved || System.nanoTime() > end) {
                                context.close();
                            }
                            moved = false;
                        },
                        LOOK.toNanos(),
                        LOOK.toNanos(),
                        TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> looks.cancel(false));
    }
}
