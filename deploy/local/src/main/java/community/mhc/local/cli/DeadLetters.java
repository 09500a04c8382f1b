package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.stack.StackStatus;
import community.mhc.local.terminal.Table;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "dead-letters",
        description =
                "Messages that a service could not handle, with those of the same aggregate that wait behind them.")
final class DeadLetters implements Callable<Integer> {

    static final String ENDPOINT = "deadletters";

    enum Action {
        list,
        show,
        redrive
    }

    @Mixin
    private final Target target = new Target();

    @Parameters(
            index = "0",
            paramLabel = "list|show|redrive",
            arity = "0..1",
            defaultValue = "list",
            description = "All that wait; the messages of one; handle one again, in order (default: list).")
    private Action action = Action.list;

    @Parameters(
            index = "1",
            paramLabel = "SEQUENCE",
            arity = "0..1",
            description = "As list names it: topic/aggregate.")
    private @Nullable String sequence;

    @Option(names = "--service", paramLabel = "S", description = "Only this service's (default: of all).")
    private @Nullable String service;

    @Option(names = "--all", description = "With redrive: every sequence that waits.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        if (action != Action.list && sequence == null && !(action == Action.redrive && all)) {
            throw new Failure("Which one? ./mhc dead-letters list names them");
        }
        var waiting = waiting(target.running().status());
        return switch (action) {
            case list -> list(waiting);
            case show -> show(waiting);
            case redrive -> redrive(waiting);
        };
    }

    /** A sequence of one service that waits. */
    private record Waiting(String consumer, JsonNode sequence) {

        String stream() {
            return sequence.get("stream").asString();
        }

        String cause() {
            return sequence.get("cause").asString();
        }
    }

    private List<Waiting> waiting(StackStatus status) throws IOException {
        var found = new ArrayList<Waiting>();
        for (var one : service == null ? LocalPlan.SERVICES : List.of(service)) {
            var instance = Operators.ready(status, one).getFirst();
            Operators.get(instance, ENDPOINT)
                    .ifPresent(answer -> answer.get("sequences").forEach(each -> found.add(new Waiting(one, each))));
        }
        return found.stream()
                .filter(one -> sequence == null || one.stream().equals(sequence))
                .toList();
    }

    private static int list(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            System.out.println("Nothing waits.");
            return 0;
        }
        var table = new Table("SERVICE", "SEQUENCE", "NUMBER", "TYPE", "CAUSE", "AT", "ATTEMPTS", "BEHIND");
        for (var one : waiting) {
            var head = one.sequence();
            table.row(
                    one.consumer(),
                    one.stream(),
                    head.get("sequence").asString(),
                    head.get("type").asString(),
                    one.cause(),
                    head.get("at").asString(),
                    head.get("attempts").asString(),
                    head.get("behind").asString());
        }
        System.out.println(table);
        return 0;
    }

    private int show(List<Waiting> waiting) throws IOException {
        for (var one : required(waiting)) {
            var answer = ask(one);
            System.out.printf("%s, %s, failed at %s%n", one.consumer(), one.stream(), place(one.sequence()));
            var table = new Table("NUMBER", "TYPE", "HAPPENED", "PUT ASIDE", "CAUSE", "FIELDS", "CHARACTERS");
            for (var letter : answer.get("letters")) {
                table.row(
                        letter.get("sequence").asString(),
                        letter.get("type").asString(),
                        letter.get("time").asString(),
                        letter.get("at").asString(),
                        letter.get("cause").asString(),
                        letter.get("fields")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()
                                .toString(),
                        letter.get("characters").asString());
            }
            System.out.println(table);
        }
        return 0;
    }

    private static String place(JsonNode sequence) {
        var place = sequence.get("place").asString();
        return place.isEmpty() ? "no line of ours" : place;
    }

    private JsonNode ask(Waiting one) throws IOException {
        var instance =
                Operators.ready(target.running().status(), one.consumer()).getFirst();
        var path = ENDPOINT + "?stream=" + URLEncoder.encode(one.stream(), StandardCharsets.UTF_8);
        return Operators.get(instance, path).orElseThrow();
    }

    private int redrive(List<Waiting> waiting) throws IOException {
        var outcomes = new LinkedHashMap<Waiting, JsonNode>();
        for (var one : all ? waiting : required(waiting)) {
            var instance =
                    Operators.ready(target.running().status(), one.consumer()).getFirst();
            var outcome = Operators.post(instance, ENDPOINT, Map.of("stream", one.stream()))
                    .orElseThrow();
            outcomes.put(one, outcome);
            System.out.println(told(one, outcome));
        }
        long stuck = outcomes.values().stream()
                .filter(one -> one.get("left").asLong() > 0)
                .count();
        System.out.printf("%d sequences handled again, %d still wait.%n", outcomes.size(), stuck);
        return stuck == 0 ? 0 : 1;
    }

    private static String told(Waiting one, JsonNode outcome) {
        var handled = "%s %s: %d handled"
                .formatted(one.consumer(), one.stream(), outcome.get("handled").asInt());
        var stopped = outcome.get("stopped").asString();
        return stopped.isEmpty()
                ? handled
                : "%s, then stopped (%s), %d still wait"
                        .formatted(handled, stopped, outcome.get("left").asInt());
    }

    private List<Waiting> required(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            throw new Failure("Nothing of " + sequence + " waits. ./mhc dead-letters list names what does");
        }
        return waiting;
    }
}
