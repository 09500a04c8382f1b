package community.mhc.local.cli;

import com.mongodb.client.MongoClients;
import community.mhc.local.app.LocalPlan;
import community.mhc.local.app.LocalTokens;
import community.mhc.local.soak.Findings;
import community.mhc.local.soak.SoakRun;
import community.mhc.local.stack.Control;
import community.mhc.local.stack.StackStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "soak",
        description =
                "Members reply while processes of the running stack are killed; then everything is counted and compared.")
final class Soak implements Callable<Integer> {

    private static final String FORUM = "forum-service";
    private static final int INSTANCES = 2;

    @Mixin
    private final Target target = new Target();

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "60", description = "How long (default: 60).")
    private int minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Which processes are killed (default: another each time).")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var control = target.running();
        control.scale(FORUM, INSTANCES);
        Settled.await(control);
        long which = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        System.out.printf("%d minutes with seed %d, %d instances of %s%n", minutes, which, INSTANCES, FORUM);
        var waitedBefore = waiting(control.status());
        var run = new SoakRun(control, new LocalTokens(control.status(), target.data())::of, which);
        run.run(Duration.ofMinutes(minutes), System.out::println);
        var findings = new Findings();
        run.check(events -> read(control, events), findings);
        for (var service : LocalPlan.SERVICES) {
            topics(control.status(), service, findings);
        }
        var waits = new TreeSet<>(waiting(control.status()));
        waits.removeAll(waitedBefore);
        findings.add("dead letters   %d sequences wait since then %s".formatted(waits.size(), waits), waits.size());
        System.out.println(findings);
        return findings.differences() == 0 ? 0 : 1;
    }

    private static void read(Control control, Consumer<JsonNode> events) {
        try (var client = MongoClients.create(Target.mongoUri(control.status()))) {
            var store = new StoredEvents(client.getDatabase(FORUM.replace("-service", "")), null);
            store.print(
                    1, Long.MAX_VALUE, line -> events.accept(JsonMapper.shared().readTree(line)));
        } catch (IOException e) {
            throw new Failure("The supervisor does not answer: " + e.getMessage());
        }
    }

    private static void topics(StackStatus status, String service, Findings findings)
            throws IOException, InterruptedException {
        var instance = Operators.ready(status, service).getFirst();
        var started = Operators.post(instance, Republish.ENDPOINT, Map.of("compareOnly", "true"));
        if (started.isEmpty()) {
            return;
        }
        var result = Republish.await(instance, service, started.get()).get("result");
        findings.add(
                "topics         %s: %s events for others, %s messages, %s repeats: %s missing, %s surplus, %d aggregates differ"
                        .formatted(
                                service,
                                result.get("leaving"),
                                result.get("messages"),
                                result.get("repeats"),
                                result.get("missing"),
                                result.get("surplus"),
                                result.get("differing").size()),
                result.get("differing").size());
    }

    /** The sequences of all services that wait behind a message which could not be handled. */
    private static Set<String> waiting(StackStatus status) throws IOException {
        var found = new HashSet<String>();
        for (var service : LocalPlan.SERVICES) {
            var instance = Operators.ready(status, service).getFirst();
            Operators.get(instance, DeadLetters.ENDPOINT)
                    .ifPresent(answer -> answer.get("sequences")
                            .forEach(one ->
                                    found.add(service + " " + one.get("stream").asString())));
        }
        return found;
    }
}
