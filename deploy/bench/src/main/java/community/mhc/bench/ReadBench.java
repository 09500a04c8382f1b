package community.mhc.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import community.mhc.eventstore.AppendMetrics;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.MongoEventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.TrackingEventStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        description = "Catching up from the beginning: event-store, a raw cursor over the same bytes, and axon-mongo.")
final class ReadBench implements Callable<Integer> {

    /** Events in one read of the server, with all contenders, and of one measured time. */
    private static final int THOUSAND = 1_000;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(8);
    /** Above this, axon-mongo needs minutes for its first event on the stand-in, which sorts its collection in memory. */
    private static final int MOST_FOR_AXON = 100_000;

    /** Until then the compiler still makes the client faster. */
    private static final int WARM_UP_ROUNDS = 8;

    private static final String RAW = "raw cursor";
    private static final String STREAM = "event-store, as a stream";

    @Mixin
    private final Options options = new Options();

    @Option(
            names = "--stored",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "Events stored (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> sizes;

    @Option(
            names = "--events",
            defaultValue = "100000",
            description = "Events that are read in a turn (default: ${DEFAULT-VALUE}).")
    private int most;

    /** Reads events one by one; answers false at the end. */
    private interface Reading {
        boolean next() throws InterruptedException;
    }

    /** Once from the beginning to the end, or as far as there was time. */
    private record Pass(int events, double seconds, Latencies latencies) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (Server server = Server.start(options.mongo);
                MongoClient client = server.connect()) {
            for (int size : sizes) {
                rows.addAll(at(client, size));
            }
            new Publication(options, Path.of("").toAbsolutePath())
                    .publish(
                            "read",
                            server,
                            "%,d events from the beginning, of small stores several times; payloads not yet deserialized; %d turns in alternating order; median throughput, turns end after 8 s; percentiles are of 1,000 events. axon-mongo reads only stores of up to %,d events: above that, it needs minutes for its first event on the stand-in."
                                    .formatted(most, options.rounds, MOST_FOR_AXON),
                            rows,
                            goals(rows));
        }
        return 0;
    }

    private List<Row> at(MongoClient client, int size) throws InterruptedException {
        MongoDatabase database = client.getDatabase("bench-read-" + size);
        database.drop();
        Events events = new Events(options.seed);
        System.err.printf("%,d events%n", size);
        try (OurStore ours = new OurStore(database, events);
                AxonMongo axon = new AxonMongo(database, events)) {
            ours.fill(size - 1);
            axon.fill(Math.min(size, MOST_FOR_AXON));
        }
        try (MongoEventStorageEngine engine = OurStore.engine(database, AppendMetrics.NONE)) {
            return turns(database, engine, size);
        } finally {
            database.drop();
        }
    }

    private List<Row> turns(MongoDatabase database, MongoEventStorageEngine engine, int size)
            throws InterruptedException {
        int count = Math.min(most, size);
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = -WARM_UP_ROUNDS; round < options.rounds; round++) {
            List<String> order = new ArrayList<>(List.of(OurStore.NAME, STREAM, RAW));
            if (size <= MOST_FOR_AXON && round >= 0) {
                order.add(AxonMongo.NAME);
            }
            if (round % 2 != 0) {
                Collections.reverse(order);
            }
            for (String name : order) {
                System.err.printf("%s: %,d of %,d events%n", name, count, size);
                Sample sample = turn(name, database, engine, count);
                if (round >= 0) {
                    samples.computeIfAbsent(name, any -> new ArrayList<>()).add(sample);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        samples.forEach((name, turns) -> rows.add(Sample.row(name, 1, size, turns)));
        return rows;
    }

    /** Reads a small store over and over, so that a turn does not end before it has begun. */
    private Sample turn(String name, MongoDatabase database, MongoEventStorageEngine engine, int count)
            throws InterruptedException {
        Latencies latencies = new Latencies();
        int events = 0;
        double seconds = 0;
        while (events < most && seconds < LONGEST_TURN.toSeconds()) {
            Pass pass = read(name, database, engine, count);
            latencies.addAll(pass.latencies());
            events += pass.events();
            seconds += pass.seconds();
        }
        return new Sample(events / seconds, latencies, THOUSAND);
    }

    private Pass read(String name, MongoDatabase database, MongoEventStorageEngine engine, int count)
            throws InterruptedException {
        return switch (name) {
            case OurStore.NAME ->
                timed(count, iterating(engine.readEvents(null, false).iterator()));
            case STREAM -> streamed(engine, count);
            case RAW -> {
                try (var cursor = database.getCollection(OurStore.COLLECTION, org.bson.RawBsonDocument.class)
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .batchSize(THOUSAND)
                        .iterator()) {
                    yield timed(count, iterating(cursor));
                }
            }
            default ->
                timed(
                        count,
                        iterating(AxonMongo.engine(database)
                                .readEvents(null, false)
                                .iterator()));
        };
    }

    private static Pass streamed(MongoEventStorageEngine engine, int count) throws InterruptedException {
        try (MongoEventStore store =
                        MongoEventStore.builder().storageEngine(engine).build();
                TrackingEventStream stream = store.openStream(null)) {
            return timed(count, () -> {
                stream.nextAvailable();
                return true;
            });
        }
    }

    private static Reading iterating(Iterator<?> events) {
        return () -> {
            if (!events.hasNext()) {
                return false;
            }
            events.next();
            return true;
        };
    }

    /** Reads {@code count} events, or as many as there is time for. */
    private static Pass timed(int count, Reading reading) throws InterruptedException {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long now = start;
        long before = start;
        int read = 0;
        while (read < count && now - start < LONGEST_TURN.toNanos()) {
            if (!reading.next()) {
                throw new IllegalStateException("Only %,d of %,d events were there".formatted(read, count));
            }
            read++;
            now = System.nanoTime();
            if (read % THOUSAND == 0) {
                latencies.add(now - before);
                before = now;
            }
        }
        return new Pass(read, (now - start) / 1e9, latencies);
    }

    private List<Goal> goals(List<Row> rows) {
        List<Goal> goals = new ArrayList<>();
        for (int size : sizes) {
            goals.add(Goal.atLeast(
                    0.8,
                    "catch-up as a stream / raw cursor, %,d events stored".formatted(size),
                    Result.perSecond(rows, STREAM, 1, size) / Result.perSecond(rows, RAW, 1, size)));
        }
        return List.copyOf(goals);
    }
}
