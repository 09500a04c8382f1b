package community.mhc.eventstore;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A proxy between driver and server that speaks MongoDB's wire protocol, so that it can do to each request what a network, a
 * primary that steps down or a server that shuts down does to it.
 */
final class FaultyLink implements AutoCloseable {

    private record Strike(Predicate<WireMessage> which, Fault fault) {}

    /** Requests that another server answers. */
    private record Detour(int port, Predicate<WireMessage> which) {
        static final Detour NONE = new Detour(0, message -> false);
    }

    private final ServerSocket listener;
    private final int server;
    private final Function<WireMessage, Fault> plan;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Queue<Strike> strikes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Phaser late = new Phaser(1);
    private final AtomicInteger detours = new AtomicInteger();
    private volatile Detour detour = Detour.NONE;

    /** A link that works until it is told otherwise. */
    FaultyLink(int serverPort) throws IOException {
        this(serverPort, message -> Fault.NONE);
    }

    /** @param plan decides the fate of each request */
    FaultyLink(int serverPort, Function<WireMessage, Fault> plan) throws IOException {
        this.plan = plan;
        server = serverPort;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort() + "/?directConnection=true";
    }

    /** Strikes once, at the next insert of events. */
    void strike(Fault fault) {
        strike(message -> message.is("insert", "events"), fault);
    }

    /** Strikes once, at the next request of that kind that nothing else strikes. */
    void strike(Predicate<WireMessage> which, Fault fault) {
        strikes.add(new Strike(which, fault));
    }

    int faults() {
        return faults.get();
    }

    /** Lets the server have the requests that are late, and waits until it has executed them. */
    void deliverLate() {
        release.countDown();
        late.arriveAndAwaitAdvance();
    }

    /**
     * From now on the driver believes that the server at {@code port} is the primary, which does not know yet that it is none: it takes
     * inserts, and shows what it has to reads that do not ask for what a majority has.
     */
    void believe(int port) {
        detour = new Detour(port, request -> request.is("insert", "events") || isLocalRead(request));
    }

    /** The same with reads alone: each write finds the true primary. */
    void believeForReads(int port) {
        detour = new Detour(port, FaultyLink::isLocalRead);
    }

    /** The stale primary has learned the truth; what it alone had is rolled back. */
    void believeNobodyElse() {
        detour = Detour.NONE;
    }

    /** How many requests the stale primary has answered. */
    int detours() {
        return detours.get();
    }

    private static boolean isLocalRead(WireMessage request) {
        return request.is("find", "events") && request.seesUnsettled();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: no more connections.
        }
    }

    /** Requests and answers alternate on a connection of the synchronous driver. */
    private void serve(Socket client) {
        try (client;
                Socket upstream = connect(server)) {
            DataInputStream requests = new DataInputStream(client.getInputStream());
            while (true) {
                WireMessage request = WireMessage.read(requests);
                Fault fault = faultOf(request);
                if (fault == Fault.NONE && detour.which().test(request)) {
                    try (Socket stale = connect(detour.port())) {
                        detours.incrementAndGet();
                        exchange(fault, request, client, stale);
                    }
                } else {
                    exchange(fault, request, client, upstream);
                }
            }
        } catch (IOException | InterruptedException e) {
            // One side is gone; closing both tells the other.
        }
    }

    private Fault faultOf(WireMessage request) {
        Fault fault = strikes.stream()
                .filter(strike -> strike.which().test(request) && strikes.remove(strike))
                .findFirst()
                .map(Strike::fault)
                .orElseGet(() -> plan.apply(request));
        if (fault != Fault.NONE) {
            faults.incrementAndGet();
        }
        return fault;
    }

    private void exchange(Fault fault, WireMessage request, Socket client, Socket upstream)
            throws IOException, InterruptedException {
        boolean isLate = fault instanceof Fault.Late;
        if (isLate) {
            late.register();
        }
        try {
            fault.strike(new Exchange(request, client, upstream, release));
        } finally {
            if (isLate) {
                late.arriveAndDeregister();
            }
        }
    }

    private Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
