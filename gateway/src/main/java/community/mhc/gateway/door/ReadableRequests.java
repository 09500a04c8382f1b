package community.mhc.gateway.door;

import static community.mhc.gateway.problem.GatewayError.MALFORMED_REQUEST;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;

/**
 * Lets through what can be read in one way only. A check in front of a service, the router and the service itself read a request
 * each on their own; what two of them could take for different things is refused before the first one sees it.
 */
final class ReadableRequests extends ChannelDuplexHandler {

    /** Headers that say one thing; a second one would leave it to the reader which. */
    private static final List<AsciiString> SINGLE = List.of(
            HttpHeaderNames.HOST,
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.CONTENT_TYPE,
            HttpHeaderNames.CONTENT_ENCODING,
            HttpHeaderNames.AUTHORIZATION,
            HttpHeaderNames.ORIGIN,
            AsciiString.cached("sec-fetch-site"),
            AsciiString.cached("x-xsrf-token"));

    private final Patience patience;
    private final Refusal refusal;
    private boolean refused;

    ReadableRequests(Patience patience, Refusal refusal) {
        this.patience = patience;
        this.refusal = refusal;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            patience.headersEnd();
            if (!readable(request)) {
                refuse(context, message);
                return;
            }
        } else if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            // The framing broke in the middle of a body: what follows is nobody's request.
            refused = true;
            ReferenceCountUtil.release(message);
            context.close();
            return;
        }
        if (message instanceof LastHttpContent) {
            patience.requestEnds();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent) {
            context.write(message, promise.unvoid().addListener(sent -> patience.answerEnds()));
        } else {
            context.write(message, promise);
        }
    }

    private void refuse(ChannelHandlerContext context, Object message) {
        refused = true;
        ReferenceCountUtil.release(message);
        patience.requestEnds();
        refusal.send(context, MALFORMED_REQUEST.because("The request line or a header is not valid"));
    }

    private static boolean readable(HttpRequest request) {
        return !request.decoderResult().isFailure()
                && CanonicalTarget.is(request.uri())
                && isUri(request.uri())
                && SINGLE.stream()
                        .allMatch(name -> request.headers().getAll(name).size() <= 1)
                && printable(request.headers())
                && framed(request)
                && !request.headers().contains(HttpHeaderNames.UPGRADE, "websocket", true);
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** RFC 9110, 5.5: anything else in a value is obsolete, and every reader makes something else of it. */
    private static boolean printable(HttpHeaders headers) {
        for (Iterator<Entry<CharSequence, CharSequence>> all = headers.iteratorCharSequence(); all.hasNext(); ) {
            if (!all.next().getValue().chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~')) {
                return false;
            }
        }
        return true;
    }

    /** RFC 9112, 6.1: a body is counted or chunked, and nothing but chunked is understood here. */
    private static boolean framed(HttpRequest request) {
        String coding = request.headers().get(HttpHeaderNames.TRANSFER_ENCODING);
        return coding == null
                || coding.equalsIgnoreCase("chunked")
                        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                        && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
    }
}
