package community.mhc.gateway.door;

import community.mhc.gateway.problem.Problem;
import community.mhc.gateway.problem.TraceId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a request that never reaches Spring: a problem like any other, and the connection ends with it. */
record Refusal(JsonMapper json) {

    /** Sends the answer below the HTTP codec, which is in the middle of a request. */
    void send(ChannelHandlerContext context, Problem problem) {
        byte[] body = json.writeValueAsBytes(problem.body("/", TraceId.random().value()));
        String head =
                "HTTP/1.1 %d %s\r\ncontent-type: application/problem+json\r\ncontent-length: %d\r\nconnection: close\r\n\r\n"
                        .formatted(problem.status().value(), problem.status().getReasonPhrase(), body.length);
        ByteBuf bytes = Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body);
        context.pipeline().context(Patience.class).writeAndFlush(bytes).addListener(ChannelFutureListener.CLOSE);
    }
}
