package community.mhc.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.AppendMetrics;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.MongoEventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stream",
        description =
                "From appended at one instance to seen by a reader of another, and to handled in another service over Kafka.")
final class StreamBench implements Callable<Integer> {

    private static final List<Duration> MEAN_PAUSES =
            List.of(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1));
    private static final long LONG_PAUSE_MILLIS = 1_000;
    private static final int FEW = 60;
    private static final String METHOD = """
            Random pauses before each event, exponentially distributed. *same instance*, *other instance*: from the answer of an append \
            to the event in a reader's hands; both in one process, each with connections of its own. The other lines: two services on \
            service-chassis in one process, deploy/local's Kafka in another; every event is an aggregate's first. *in topic*: any reader \
            of the topic could have it; *consumed*: the other service's handler has it. %,d events before these are not counted.""";
    private static final String SAME = "same instance";
    private static final String OTHER = "other instance";

    @Mixin
    private final Options options = new Options();

    @Option(
            names = "--events",
            defaultValue = "500",
            description = "Events with each mean pause; 60 at the longest (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--warm-up",
            defaultValue = "1000",
            description = "Events between services before those that count (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path repository = Path.of("").toAbsolutePath();
        List<Row> rows = new ArrayList<>();
        try (Server server = Server.start(options.mongo);
                MongoClient here = server.connect();
                MongoClient there = server.connect()) {
            here.getDatabase("bench-stream").drop();
            for (Duration pause : MEAN_PAUSES) {
                rows.addAll(paced(here.getDatabase("bench-stream"), there.getDatabase("bench-stream"), pause));
            }
            here.getDatabase("bench-stream").drop();
            rows.addAll(betweenServices(server, repository.resolve("deploy/local/target")));
            new Publication(options, repository).publish("stream", server, METHOD.formatted(warmUp), rows, goals(rows));
        }
        return 0;
    }

    private List<Row> betweenServices(Server server, Path local)
            throws IOException, InterruptedException, ExecutionException {
        List<Row> rows = new ArrayList<>();
        try (TwoServices services = new TwoServices(server, local)) {
            ServicesBench bench = new ServicesBench(services, options.seed);
            bench.warmUp(warmUp);
            for (Pace pace : ServicesBench.PACES) {
                rows.addAll(bench.at(pace, count));
            }
        }
        return rows;
    }

    private List<Row> paced(MongoDatabase here, MongoDatabase there, Duration meanPause) throws InterruptedException {
        int events = meanPause.toMillis() >= LONG_PAUSE_MILLIS ? Math.min(count, FEW) : count;
        Events source = new Events(options.seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed);
        Map<String, Long> appended = new HashMap<>();
        Latencies appends = new Latencies();
        try (MongoEventStorageEngine writing = OurStore.engine(here, AppendMetrics.NONE);
                MongoEventStorageEngine reading = OurStore.engine(there, AppendMetrics.NONE);
                MongoEventStore same = store(writing);
                MongoEventStore other = store(reading)) {
            CompletableFuture<Map<String, Long>> sameSeen = seen(same, writing, events);
            CompletableFuture<Map<String, Long>> otherSeen = seen(other, reading, events);
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                Thread.sleep(Duration.ofNanos((long) (meanPause.toNanos() * random.nextExponential())));
                DomainEventMessage<?> event = source.next(UUID.randomUUID().toString());
                long before = System.nanoTime();
                writing.appendEvents(List.of(event));
                long after = System.nanoTime();
                appends.add(after - before);
                appended.put(event.getIdentifier(), after);
            }
            double perSecond = events / ((System.nanoTime() - start) / 1e9);
            String pace = ", pauses of %d ms".formatted(meanPause.toMillis());
            return List.of(
                    row("append" + pace, perSecond, appends),
                    row(SAME + pace, perSecond, delays(appended, sameSeen.join())),
                    row(OTHER + pace, perSecond, delays(appended, otherSeen.join())));
        }
    }

    private static MongoEventStore store(MongoEventStorageEngine engine) {
        return MongoEventStore.builder().storageEngine(engine).build();
    }

    /** When each of the next {@code events} events came out of a stream that is open when this returns; event ids to nanoseconds. */
    private static CompletableFuture<Map<String, Long>> seen(
            MongoEventStore store, MongoEventStorageEngine engine, int events) {
        TrackingEventStream stream = store.openStream(engine.createHeadToken());
        CompletableFuture<Map<String, Long>> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            Map<String, Long> seen = new HashMap<>();
            try (stream) {
                while (seen.size() < events) {
                    seen.put(stream.nextAvailable().getIdentifier(), System.nanoTime());
                }
                result.complete(seen);
            } catch (InterruptedException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** From the answer of the append on; zero where a reader was faster than the answer. */
    private static Latencies delays(Map<String, Long> appended, Map<String, Long> seen) {
        Latencies delays = new Latencies();
        seen.forEach((id, nanos) -> delays.add(Math.max(0, nanos - appended.getOrDefault(id, nanos))));
        return delays;
    }

    private static Row row(String name, double perSecond, Latencies latencies) {
        return Sample.row(name, 1, 0, List.of(new Sample(perSecond, latencies, 1)));
    }

    private static List<Goal> goals(List<Row> rows) {
        Stream<Goal> instances = rows.stream()
                .filter(row -> row.contender().startsWith(OTHER))
                .map(row -> Goal.atMost(250, row.contender() + ", p99 in ms", row.p99()));
        return Stream.concat(instances, ServicesBench.goals(rows).stream()).toList();
    }
}
