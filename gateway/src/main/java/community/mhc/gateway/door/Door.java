package community.mhc.gateway.door;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** Stands before Spring in every connection that is accepted. */
@Component
class Door implements NettyServerCustomizer {

    private final JsonMapper json;
    private final Connections connections;

    Door(JsonMapper json, DoorSettings settings) {
        this.json = json;
        this.connections = new Connections(settings.connectionsPerAddress());
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, local) -> {
            if (enters(channel)) {
                Patience patience = new Patience(new Refusal(json));
                channel.pipeline()
                        .addBefore(NettyPipeline.HttpCodec, "mhc.patience", patience)
                        .addBefore(NettyPipeline.HttpTrafficHandler, "mhc.lingering-close", new LingeringClose())
                        .addBefore(
                                NettyPipeline.HttpTrafficHandler,
                                "mhc.readable-requests",
                                new ReadableRequests(patience, new Refusal(json)));
            } else {
                channel.close();
            }
        });
    }

    private boolean enters(Channel channel) {
        SocketAddress remote = channel.remoteAddress();
        InetAddress address = remote instanceof InetSocketAddress internet ? internet.getAddress() : null;
        if (address == null) {
            return true;
        }
        boolean enters = connections.enter(address);
        if (enters) {
            channel.closeFuture().addListener(closed -> connections.leave(address));
        }
        return enters;
    }
}
