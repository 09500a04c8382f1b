package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.FaultPlan;
import community.mhc.eventstore.testkit.FaultyLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A few units of work of one to three instances, each behind a link of its own on which a seed decides what goes wrong, while a
 * reader follows behind another. Callers do what a command does: read how far an aggregate is, append after it, and repeat when
 * they are told that nothing was stored.
 */
final class FaultyRun implements AutoCloseable {

    static final AppendSettings IMPATIENT =
            new AppendSettings(1_000, 1_000_000, Duration.ofMillis(100), Duration.ofMillis(250));

    /** Long enough for {@link #IMPATIENT} to give a request up. */
    private static final Duration TOO_SLOW = Duration.ofMillis(350);

    private static final int AGGREGATES = 3;
    private static final int ACCIDENTS = 8;
    private static final int REPETITIONS = 3;
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final Ledger ledger = new Ledger();
    private final List<FaultyLink> links = new ArrayList<>();
    private final List<MongoClient> clients = new ArrayList<>();
    private final TestEngines engines = new TestEngines();
    private final String name;
    private final long seed;
    private final String uri;
    private final int oneIn;

    FaultyRun(long seed, String uri, String database) {
        this.seed = seed;
        this.uri = uri;
        name = database;
        oneIn = 2 + new Random(seed).nextInt(8);
    }

    /** @param truth the same database without a link between */
    void run(MongoDatabase truth) throws Exception {
        Random random = new Random(seed);
        int threads = 1 + random.nextInt(3);
        List<MongoEventStorageEngine> writers = new ArrayList<>();
        for (int instance = 0; instance <= random.nextInt(3); instance++) {
            writers.add(engine());
        }
        try (MongoEventStore store =
                        MongoEventStore.builder().storageEngine(engine()).build();
                TrackingEventStream stream = store.openStream(null);
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = new ArrayList<>();
            for (MongoEventStorageEngine writer : writers) {
                for (int i = 0; i < threads; i++) {
                    Random own = new Random(random.nextLong());
                    callers.add(executor.submit(() -> call(writer, own)));
                }
            }
            for (Future<?> caller : callers) {
                caller.get(ENOUGH.toSeconds(), TimeUnit.SECONDS);
            }
            links.forEach(FaultyLink::deliverLate);
            List<String> stored = ledger.audit(truth);
            assertThat(read(stream, stored.size())).as("what a reader saw").isEqualTo(stored);
        }
    }

    int accidents() {
        return links.stream().mapToInt(FaultyLink::faults).sum();
    }

    int acknowledged() {
        return ledger.acknowledged();
    }

    private MongoEventStorageEngine engine() {
        FaultPlan plan = FaultPlan.seeded(seed * 31 + links.size()).oneIn(oneIn).atMost(ACCIDENTS);
        FaultyLink link = FaultyLink.to(uri, plan.slowest(TOO_SLOW));
        links.add(link);
        MongoClient client = link.newClient();
        clients.add(client);
        return engines.closing(TestEngines.builder(client.getDatabase(name))
                .appendSettings(IMPATIENT)
                .build());
    }

    private void call(MongoEventStorageEngine engine, Random random) {
        for (int unit = 1 + random.nextInt(4); unit > 0; unit--) {
            String aggregate = "a-" + random.nextInt(AGGREGATES);
            int events = 1 + random.nextInt(3);
            for (int tries = 0; tries < REPETITIONS && !command(engine, aggregate, events, random); tries++) {
                // Told that somebody else was faster: decide anew on what is stored now.
            }
        }
    }

    /** Answers whether the aggregate has the events. */
    private boolean command(MongoEventStorageEngine engine, String aggregate, int count, Random random) {
        long next = patiently(() -> engine.lastSequenceNumberFor(aggregate).orElse(-1L)) + 1;
        List<DomainEventMessage<String>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(TestEngines.event(aggregate, next + i));
        }
        List<String> ids =
                events.stream().map(DomainEventMessage::getIdentifier).toList();
        for (int tries = 0; tries < REPETITIONS; tries++) {
            try {
                ledger.stored(ids, TestEngines.append(engine, events.toArray(DomainEventMessage[]::new)));
                if (random.nextInt(4) > 0) {
                    return true;
                }
                // A caller that did not hear the answer appends the same again, and is told the same.
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                ledger.notStored(ids);
                return false;
            } catch (StoreUnavailableException e) {
                ledger.notStored(ids);
                if (random.nextBoolean()) {
                    return false; // Decides anew, with other ids: were these stored after all, nobody would say so any
                    // more.
                }
            }
        }
        return true;
    }

    private interface Read<T> {
        T get();
    }

    /** A read that fails says nothing and does no harm: it is repeated. */
    private static <T> T patiently(Read<T> read) {
        while (true) {
            try {
                return read.get();
            } catch (com.mongodb.MongoException e) {
                Thread.yield();
            }
        }
    }

    private static List<String> read(TrackingEventStream stream, int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            TrackedEventMessage<?> event = patientlyNext(stream);
            assertThat(MongoEventStorageEngine.position(event.trackingToken())).isEqualTo(ids.size() + 1);
            ids.add(event.getIdentifier());
        }
        return ids;
    }

    private static TrackedEventMessage<?> patientlyNext(TrackingEventStream stream) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < ENOUGH.toNanos()) {
            boolean next = patiently(() -> {
                try {
                    return stream.hasNextAvailable(1, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (next) {
                return stream.nextAvailable();
            }
        }
        throw new AssertionError("the reader sees no more");
    }

    /** In the background: nothing that is asserted depends on it. */
    @Override
    public void close() {
        Thread.ofVirtual().start(() -> {
            engines.close();
            clients.forEach(MongoClient::close);
            links.forEach(FaultyLink::close);
        });
    }
}
