package community.mhc.gateway.door;

import static community.mhc.gateway.problem.GatewayError.REQUEST_TIMEOUT;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a client is waited for. Time counts only while the client is at fault: what is not being read, because a service is
 * slow to take it, is not held against the client. One for each connection, used by its event loop alone.
 */
final class Patience extends ChannelDuplexHandler {

    /** From the connection, or the first byte of a later request, to the end of the headers. */
    static final Duration HEADERS = Duration.ofSeconds(10);

    /** Between two bytes of a body. */
    static final Duration IDLE_BODY = Duration.ofSeconds(15);

    /** Bytes a second, of a body that was waited for longer than {@link #IDLE_BODY} in all: a modem of 1995 sends three times that. */
    static final int LOWEST_RATE = 1_024;

    /** Between two requests of a connection. Longer than browsers rest between two clicks, shorter than firewalls forget. */
    static final Duration BETWEEN = Duration.ofSeconds(60);

    /** For a client to take what it asked for, when nothing of it moves. */
    static final Duration UNREAD_ANSWER = Duration.ofSeconds(60);

    private enum Phase {
        BETWEEN,
        HEADERS,
        BODY,
        ANSWER
    }

    private final Refusal refusal;
    private Phase phase = Phase.HEADERS;
    private long since = System.nanoTime();
    private boolean answering;

    /** When what is now being read was asked for; 0 while nothing is. */
    private long waitingSince;

    private long waited;
    private long received;
    private long unwritableSince;

    Patience(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        var ticks = context.executor().scheduleWithFixedDelay(() -> look(context), 1, 1, TimeUnit.SECONDS);
        context.channel().closeFuture().addListener(closed -> ticks.cancel(false));
    }

    /** A request's headers are read. */
    void headersEnd() {
        phase = Phase.BODY;
        answering = false;
        waited = 0;
        received = 0;
        waitingSince = 0;
    }

    /** A request is read whole, or nothing more of it will be. */
    void requestEnds() {
        phase = Phase.ANSWER;
    }

    /** The answer is on its way whole. */
    void answerEnds() {
        if (phase == Phase.ANSWER) {
            phase = Phase.BETWEEN;
            since = System.nanoTime();
        }
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (waitingSince == 0) {
            waitingSince = System.nanoTime();
        }
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long now = System.nanoTime();
        if (phase == Phase.BETWEEN) {
            phase = Phase.HEADERS;
            since = now;
        }
        if (message instanceof ByteBuf bytes && phase == Phase.BODY) {
            received += bytes.readableBytes();
            waited += waitingSince == 0 ? 0 : now - waitingSince;
        }
        waitingSince = 0;
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answering = true;
        context.write(message, promise);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        unwritableSince = context.channel().isWritable() ? 0 : System.nanoTime();
        context.fireChannelWritabilityChanged();
    }

    private void look(ChannelHandlerContext context) {
        long now = System.nanoTime();
        boolean over = switch (phase) {
            case BETWEEN -> now - since > BETWEEN.toNanos();
            case HEADERS -> now - since > HEADERS.toNanos();
            case BODY -> waitingSince != 0 && tooSlow(now - waitingSince);
            case ANSWER -> false;
        };
        if (unwritableSince != 0 && now - unwritableSince > UNREAD_ANSWER.toNanos()) {
            context.close();
        } else if (over) {
            giveUp(context);
        }
    }

    private boolean tooSlow(long idle) {
        long all = waited + idle;
        return idle > IDLE_BODY.toNanos()
                || all > IDLE_BODY.toNanos() && received < LOWEST_RATE * TimeUnit.NANOSECONDS.toSeconds(all);
    }

    /** Says why, unless an answer is already on its way or nothing was asked. */
    private void giveUp(ChannelHandlerContext context) {
        if (answering || phase == Phase.BETWEEN) {
            context.close();
        } else {
            refusal.send(context, REQUEST_TIMEOUT.because("The request did not arrive in time"));
        }
    }
}
