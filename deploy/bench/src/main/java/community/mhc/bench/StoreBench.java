package community.mhc.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "store",
        description = "Appends: event-store, the driver alone, and axon-mongo, in turns on one server.")
final class StoreBench implements Callable<Integer> {

    private static final int MANY = 64;
    /** Until then the compiler still makes the client twice as fast. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Mixin
    private final Options options = new Options();

    @Option(names = "--writers", split = ",", defaultValue = "1,8,64,256", description = "Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> writers;

    @Option(
            names = "--stored",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description =
                    "Events stored beforehand (default: ${DEFAULT-VALUE}). Every number of writers is measured at the first, 1 and 64 at the others.")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> sizes;

    @Option(
            names = "--turn",
            paramLabel = "MS",
            defaultValue = "2000",
            description = "One turn, in ms (default: ${DEFAULT-VALUE}).")
    private long turnMillis;

    @Override
    public Integer call() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Server server = Server.start(options.mongo);
                MongoClient client = server.connect()) {
            for (int size : sizes) {
                rows.addAll(at(client, size));
            }
            new Publication(options, Path.of("").toAbsolutePath())
                    .publish(
                            "store",
                            server,
                            "Units of one event, %d turns of %d ms each, in alternating order; median throughput."
                                    .formatted(options.rounds, turnMillis),
                            rows,
                            goals(rows));
        }
        return 0;
    }

    private List<Row> at(MongoClient client, int size) {
        MongoDatabase database = client.getDatabase("bench-store-" + size);
        database.drop();
        Events events = new Events(options.seed);
        OurStore ours = new OurStore(database, events);
        List<Contender> contenders = List.of(
                ours,
                RawInserts.indexed(ours.bytes()),
                RawInserts.plain(ours.bytes()),
                RawInserts.full(ours.bytes()),
                new AxonMongo(database, events));
        List<Row> rows = new ArrayList<>();
        for (Contender contender : contenders) {
            System.err.printf("%s: %,d events%n", contender.name(), size);
            contender.fill(size);
            if (size == sizes.getFirst()) {
                contender.append(MANY, MANY, WARM_UP);
            }
        }
        for (int count : writers) {
            if (size == sizes.getFirst() || count == 1 || count == MANY) {
                rows.addAll(turns(
                        contenders.stream()
                                .filter(contender ->
                                        count == MANY || !contender.name().equals(RawInserts.FULL))
                                .toList(),
                        count,
                        size));
            }
        }
        contenders.forEach(Contender::close);
        database.drop();
        return rows;
    }

    /** Our engine tells how large its batches were in its last turn: the driver alone gets the same. */
    private List<Row> turns(List<Contender> contenders, int count, int size) {
        Map<Contender, List<Sample>> samples = new HashMap<>();
        int batch = Math.max(1, (int) Math.round(contenders
                .getFirst()
                .append(count, 1, Duration.ofMillis(turnMillis / 2))
                .batch()));
        for (int round = 0; round < options.rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (Contender contender : order) {
                System.err.printf("%s: %d writers, round %d%n", contender.name(), count, round + 1);
                Sample sample = contender.append(count, batch, Duration.ofMillis(turnMillis));
                samples.computeIfAbsent(contender, any -> new ArrayList<>()).add(sample);
                if (contender == contenders.getFirst()) {
                    batch = Math.max(1, (int) Math.round(sample.batch()));
                }
            }
        }
        return contenders.stream()
                .map(contender -> Sample.row(contender.name(), count, size, samples.getOrDefault(contender, List.of())))
                .toList();
    }

    private List<Goal> goals(List<Row> rows) {
        int first = sizes.getFirst();
        int last = sizes.getLast();
        int many = writers.contains(MANY) ? MANY : writers.getLast();
        double ours = Result.perSecond(rows, OurStore.NAME, many, first);
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.atLeast(
                0.8,
                "append at %d writers / raw insertMany of the same batches".formatted(many),
                ours / Result.perSecond(rows, RawInserts.INDEXED, many, first)));
        goals.add(Goal.atLeast(
                10,
                "append at %d writers / axon-mongo".formatted(many),
                ours / Result.perSecond(rows, AxonMongo.NAME, many, first)));
        if (writers.contains(1)) {
            goals.add(Goal.atMost(
                    1.3,
                    "a single writer's p50 / one raw insert's",
                    Result.p50(rows, OurStore.NAME, 1, first) / Result.p50(rows, RawInserts.INDEXED, 1, first)));
        }
        goals.add(Goal.atLeast(
                0.8,
                "append at %d writers with %,d events stored / with %,d".formatted(many, last, first),
                Result.perSecond(rows, OurStore.NAME, many, last) / ours));
        return List.copyOf(goals);
    }
}
