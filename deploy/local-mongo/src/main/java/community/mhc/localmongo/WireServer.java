package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Speaks MongoDB's wire protocol. The network threads only move bytes; each command runs on a virtual thread of its own,
 * so one that waits for the disk or reads a lot holds up nobody else.
 */
final class WireServer implements AutoCloseable {

    private static final int NETWORK_THREADS = 2;
    private static final int BACKLOG = 128;
    private static final int SECONDS_TO_FINISH = 10;

    private final MongoBackend backend;
    private final EventLoopGroup network = new MultiThreadIoEventLoopGroup(NETWORK_THREADS, NioIoHandler.newFactory());
    private final ExecutorService commands = Executors.newVirtualThreadPerTaskExecutor();
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listener;

    WireServer(MongoBackend backend, InetSocketAddress address) {
        this.backend = backend;
        try {
            var bound = new ServerBootstrap()
                    .group(network)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, BACKLOG)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new Initializer())
                    .bind(address)
                    .awaitUninterruptibly();
            if (!bound.isSuccess()) {
                throw new UncheckedIOException(new IOException(
                        "cannot listen on %s: %s"
                                .formatted(address, bound.cause().getMessage()),
                        bound.cause()));
            }
            listener = bound.channel();
        } catch (RuntimeException e) {
            close(0);
            throw e;
        }
    }

    private final class Initializer extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            clients.add(channel);
            channel.pipeline()
                    .addLast(new MongoWireReplyEncoder())
                    .addLast(new ReplyEncoder())
                    .addLast(new MongoWireProtocolHandler())
                    .addLast(new Conversation(backend, commands));
        }
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Lets the commands under way finish, for some seconds, then closes the store. */
    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        clients.close().syncUninterruptibly();
        close(SECONDS_TO_FINISH);
    }

    private void close(int seconds) {
        commands.shutdown();
        try {
            if (!commands.awaitTermination(seconds, TimeUnit.SECONDS)) {
                commands.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        network.shutdownGracefully(0, seconds, TimeUnit.SECONDS).awaitUninterruptibly();
        backend.close();
    }
}
