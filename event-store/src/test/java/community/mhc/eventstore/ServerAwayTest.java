package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.mhc.localmongo.LocalMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is not there yet, goes away, and comes back. Runs on the stand-in, which a test may stop. */
@Timeout(60)
class ServerAwayTest {

    @TempDir
    Path directory;

    private final TestEngines engines = new TestEngines();
    private final AtomicInteger failures = new AtomicInteger();
    private int port;
    private MongoClient client;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void connectToNobody() throws Exception {
        port = freePort();
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=300&heartbeatFrequencyMS=500");
        AppendSettings impatient = new AppendSettings(1_000, 1_000_000, Duration.ofSeconds(2), Duration.ofSeconds(2));
        engine = engines.closing(TestEngines.builder(client.getDatabase("test"))
                .appendSettings(impatient)
                .metrics(new AppendMetrics() {
                    @Override
                    public void failed(RuntimeException cause) {
                        failures.incrementAndGet();
                    }
                })
                .build());
    }

    /**
     * Below the ports that the system gives to outgoing connections: a client that knocks at one of those while nobody listens can
     * end up connected to itself, and then the server cannot have its port back.
     */
    private static int freePort() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket free = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // Taken: another one.
            }
        }
    }

    @AfterEach
    void close() {
        engines.close();
        client.close();
    }

    private LocalMongo server() {
        return LocalMongo.open(directory, port);
    }

    @Test
    void whatWasNotStoredInTimeIsNeverStored() {
        assertThatThrownBy(() -> append(engine, event("a", 0)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasCauseInstanceOf(MongoTimeoutException.class);

        try (LocalMongo _ = server()) {
            assertThat(append(engine, event("b", 0))).isEqualTo(1);
            assertThat(TestEngines.allEventIds(engine)).hasSize(1);
        }
    }

    @Test
    void whileTheServerIsAwayWhoWaitsIsCountedAndAfterwardsNobodyIs() throws Exception {
        try (ExecutorService appenders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                DomainEventMessage<String> event = event("a-" + i, 0);
                waiting.add(appenders.submit(() -> append(engine, event)));
            }
            await().until(() -> engine.waitingUnits() == 20 && failures.get() > 0);
            for (Future<?> each : waiting) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(StoreUnavailableException.class);
            }
        }
        assertThat(engine.waitingUnits()).isZero();
    }

    @Test
    void anEngineAndAStreamMadeBeforeTheServerIsThereWorkOnceItIs() throws Exception {
        try (MongoEventStore store =
                        MongoEventStore.builder().storageEngine(engine).build();
                TrackingEventStream stream = store.openStream(null)) {
            Thread.sleep(500);
            try (LocalMongo _ = server()) {
                append(engine, event("a", 0));

                assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void acrossRestartsEverythingAcknowledgedIsStoredOnceAndNothingElseIs() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        LocalMongo server = server();
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> writer = executor.submit(() -> {
                for (int i = 0; !enough.get(); i++) {
                    appendOrGiveUp(event("a-" + i, 0), acknowledged);
                }
            });
            try {
                for (int restarts = 0; restarts < 3; restarts++) {
                    Thread.sleep(150);
                    server.close();
                    Thread.sleep(300);
                    server = server();
                }
            } finally {
                enough.set(true);
            }
            writer.get();

            await().ignoreExceptionsInstanceOf(MongoTimeoutException.class).until(() -> engine.headPosition() >= 0);
            assertThat(TestEngines.allEventIds(engine))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(failures).as("requests that met a server that was away").hasPositiveValue();
        } finally {
            server.close();
        }
    }

    private void appendOrGiveUp(DomainEventMessage<String> event, List<String> acknowledged) {
        try {
            append(engine, event);
            acknowledged.add(event.getIdentifier());
        } catch (StoreUnavailableException e) {
            // Certainly not stored: that is what is asserted later.
        }
    }
}
