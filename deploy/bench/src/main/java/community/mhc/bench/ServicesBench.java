package community.mhc.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.axonframework.eventhandling.DomainEventMessage;

/** From an event appended in one service to the same event in the hands of another's handler, over Kafka. */
final class ServicesBench {

    static final List<Pace> PACES = List.of(
            new Pace(1, Duration.ofMillis(10)),
            new Pace(1, Duration.ofMillis(100)),
            new Pace(8, Duration.ofMillis(40)));

    private static final Pace WARM_UP = new Pace(2, Duration.ofMillis(10));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CONSUMED = "appended to consumed";
    private static final double MOST_MILLIS = 50;

    private final TwoServices services;
    private final long seed;
    private final Events source;
    private int stored;

    ServicesBench(TwoServices services, long seed) {
        this.services = services;
        this.seed = seed;
        source = new Events(seed);
    }

    private record Sent(String id, long begun, long acknowledged) {}

    /** As many events at another pace, so that what is measured next is compiled. */
    void warmUp(int events) throws InterruptedException, ExecutionException {
        send(WARM_UP, events);
    }

    /** @param events at least as many as there are writers */
    List<Row> at(Pace pace, int events) throws InterruptedException, ExecutionException {
        int storedBefore = stored;
        long requests = -services.batches().count();
        double units = -services.batches().totalAmount();
        long start = System.nanoTime();
        List<Sent> sent = send(pace, events);
        long end = sent.stream().mapToLong(Sent::acknowledged).max().orElse(start);
        double perSecond = sent.size() / ((end - start) / 1e9);
        double batch = (units + services.batches().totalAmount())
                / (requests + services.batches().count());
        record Way(String name, ToLongFunction<Sent> from, ToLongFunction<Sent> to) {}
        return List.of(
                        new Way("append in a service", Sent::begun, Sent::acknowledged),
                        new Way(
                                "appended to in topic",
                                Sent::acknowledged,
                                each -> services.inTopic().of(each.id())),
                        new Way(
                                CONSUMED,
                                Sent::acknowledged,
                                each -> services.handled().of(each.id())),
                        new Way(
                                "begun to consumed",
                                Sent::begun,
                                each -> services.handled().of(each.id())))
                .stream()
                .map(way -> Sample.row(
                        way.name() + ", " + pace,
                        pace.writers(),
                        storedBefore,
                        List.of(new Sample(perSecond, times(sent, way.from(), way.to()), batch))))
                .toList();
    }

    /** Zero where it was there before the writer had its answer. */
    private static Latencies times(List<Sent> sent, ToLongFunction<Sent> from, ToLongFunction<Sent> to) {
        Latencies times = new Latencies();
        sent.forEach(each -> times.add(Math.max(0, to.applyAsLong(each) - from.applyAsLong(each))));
        return times;
    }

    /** Returns when all of them have been handled. */
    private List<Sent> send(Pace pace, int events) throws InterruptedException, ExecutionException {
        List<Sent> sent = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(pace.writers())) {
            List<Callable<List<Sent>>> writers = new ArrayList<>();
            for (int i = 0; i < pace.writers(); i++) {
                RandomGenerator random =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed + i);
                writers.add(() -> write(pace.meanPause(), events / pace.writers(), random));
            }
            for (Future<List<Sent>> written : threads.invokeAll(writers)) {
                sent.addAll(written.get());
            }
        }
        List<String> ids = sent.stream().map(Sent::id).toList();
        services.handled().await(ids, PATIENCE);
        services.inTopic().await(ids, PATIENCE);
        stored += sent.size();
        return sent;
    }

    private List<Sent> write(Duration meanPause, int events, RandomGenerator random) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            Thread.sleep(Duration.ofNanos((long) (meanPause.toNanos() * random.nextExponential())));
            DomainEventMessage<?> event = source.next(UUID.randomUUID().toString());
            long begun = System.nanoTime();
            services.append(event);
            sent.add(new Sent(event.getIdentifier(), begun, System.nanoTime()));
        }
        return sent;
    }

    static List<Goal> goals(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.contender().startsWith(CONSUMED))
                .map(row -> Goal.atMost(
                        MOST_MILLIS, "%s, writers: %d, p50 in ms".formatted(row.contender(), row.writers()), row.p50()))
                .toList();
    }
}
