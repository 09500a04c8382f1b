package community.mhc.eventstore.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A proxy between driver and server that speaks MongoDB's wire protocol, so that it can do to each request what a network, a
 * primary that steps down or a server that shuts down does to it: see {@link Fault}. Which requests, a {@link FaultPlan} decides from a
 * seed, or a test that calls {@link #strike}. Around any connection string of one server without TLS:
 *
 * <pre>{@code
 * try (FaultyLink link = FaultyLink.to(uri, FaultPlan.seeded(7));
 *         MongoClient client = link.newClient()) { ... }
 * }</pre>
 *
 * It listens on the loopback address. Thread-safe.
 */
public final class FaultyLink implements AutoCloseable {

    /** The collection that the event store keeps its events in. */
    static final String EVENTS = "events";

    private record Strike(Predicate<WireMessage> which, Fault fault) {}

    /** Requests that another server answers. */
    private record Detour(Address server, Predicate<WireMessage> which) {}

    private final ServerSocket listener;
    private final Address server;
    private final Function<WireMessage, Fault> plan;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Queue<Strike> strikes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Phaser late = new Phaser(1);
    private final AtomicInteger detours = new AtomicInteger();
    private volatile @Nullable Detour detour;

    private FaultyLink(Address server, Function<WireMessage, Fault> plan) throws IOException {
        this.server = server;
        this.plan = plan;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A link that works until it is told otherwise; see {@link #to(String, Function)}. */
    public static FaultyLink to(String connectionString) {
        return to(connectionString, request -> Fault.NONE);
    }

    /**
     * A link to the server of {@code connectionString}, which need not be there yet.
     *
     * @param plan decides the fate of each request, on many threads; mostly a {@link FaultPlan}
     * @throws IllegalArgumentException when it names several servers, or asks for TLS
     */
    public static FaultyLink to(String connectionString, Function<WireMessage, Fault> plan) {
        Address server = Address.of(connectionString);
        try {
            return new FaultyLink(server, plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same connection string over this link: user, database and options are kept, but for a replica set's name and compression. */
    public String connectionString() {
        return server.through(listener.getLocalPort());
    }

    /**
     * A driver over this link, to be closed before it. It looks again at once for a server that failed; left to itself, a driver waits
     * half a second, and a test of many faults is slow.
     */
    public MongoClient newClient() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString()))
                .applyToServerSettings(settings -> settings.minHeartbeatFrequency(1, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Strikes once, at the next insert into {@code events}. */
    public void strike(Fault fault) {
        strike(message -> message.is("insert", EVENTS), fault);
    }

    /** Strikes once, at the next request that {@code which} holds for and that nothing asked for earlier strikes. */
    public void strike(Predicate<WireMessage> which, Fault fault) {
        strikes.add(new Strike(which, fault));
    }

    /** How many requests were struck. */
    public int faults() {
        return faults.get();
    }

    /** Lets the server have the requests that are late, and waits until it has executed them. From then on none is held back any more. */
    public void deliverLate() {
        release.countDown();
        late.arriveAndAwaitAdvance();
    }

    /**
     * From now on the driver believes that another server is the primary, which does not know yet that it is none: it takes
     * inserts into {@code events}, and shows what it has to reads that do not ask for what a majority has. What it took and nobody else
     * has is what a failover rolls back. It is asked on a connection of its own each time, without a user.
     */
    public void believe(String connectionString) {
        detour = new Detour(
                Address.of(connectionString), request -> request.is("insert", EVENTS) || isLocalRead(request));
    }

    /** The same with reads alone: each write finds the true primary. */
    public void believeForReads(String connectionString) {
        detour = new Detour(Address.of(connectionString), FaultyLink::isLocalRead);
    }

    /** The stale primary has learned the truth; what it alone had is rolled back. */
    public void believeNobodyElse() {
        detour = null;
    }

    /** How many requests the stale primary has answered. */
    public int detours() {
        return detours.get();
    }

    private static boolean isLocalRead(WireMessage request) {
        return request.is("find", EVENTS) && request.seesUnsettled();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = remember(listener.accept());
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
                serve(WireMessage.read(requests), client, upstream);
            }
        } catch (IOException | InterruptedException e) {
            // One side is gone; closing both tells the other.
        } finally {
            sockets.removeIf(Socket::isClosed);
        }
    }

    private void serve(WireMessage request, Socket client, Socket upstream) throws IOException, InterruptedException {
        Fault fault = faultOf(request);
        Detour other = detour;
        if (fault != Fault.NONE || other == null || !other.which().test(request)) {
            exchange(fault, request, client, upstream);
            return;
        }
        try (Socket stale = connect(other.server())) {
            detours.incrementAndGet();
            exchange(fault, request, client, stale);
        }
    }

    private Fault faultOf(WireMessage request) {
        if (request.moreToCome()) {
            return Fault.NONE;
        }
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

    private Socket connect(Address to) throws IOException {
        Socket socket = remember(new Socket(to.host(), to.port()));
        socket.setTcpNoDelay(true);
        return socket;
    }

    private Socket remember(Socket socket) throws IOException {
        sockets.add(socket);
        if (listener.isClosed()) {
            socket.close();
        }
        return socket;
    }

    /** Breaks all connections; requests that are late and were not delivered are lost. */
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
