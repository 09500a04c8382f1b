package community.mhc.gateway.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that never reach Spring: broken request lines, headers that are too long, addresses with a
 * stray percent sign. Without it they would get an empty 400 instead of a problem. The connection is closed.
 */
@Component
class UnreadableRequests implements NettyServerCustomizer {

    private final JsonMapper json;

    UnreadableRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "mhc.unreadable-requests", new Guard(json)));
    }

    @Sharable
    private static final class Guard extends ChannelInboundHandlerAdapter {

        private final JsonMapper json;

        Guard(JsonMapper json) {
            this.json = json;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && !readable(request)) {
                ReferenceCountUtil.release(message);
                refuse(context);
            } else {
                context.fireChannelRead(message);
            }
        }

        private static boolean readable(HttpRequest request) {
            if (request.decoderResult().isFailure()) {
                return false;
            }
            try {
                new URI(request.uri());
                return true;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private void refuse(ChannelHandlerContext context) {
            Problem problem = GatewayError.MALFORMED_REQUEST.because("The request line or a header is not valid");
            byte[] body =
                    json.writeValueAsBytes(problem.body("/", TraceId.random().value()));
            var response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST, Unpooled.wrappedBuffer(body));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CONNECTION, "close");
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }
}
