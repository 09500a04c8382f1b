package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.stack.ProcessStatus;
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
        redrive,
        discard
    }

    @Mixin
    private final Target target = new Target();

    @Parameters(
            index = "0",
            paramLabel = "list|show|redrive|discard",
            arity = "0..1",
            defaultValue = "list",
            description = "All that wait; the messages of one; handle one again, in order; give up the first message"
                    + " of one for good (default: list).")
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

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "With discard, which needs --service too: the message, as list numbers it.")
    private @Nullable Long number;

    @Override
    public Integer call() throws IOException {
        if (action != Action.list && sequence == null && !(action == Action.redrive && all)) {
            throw new Failure("Which one? ./mhc dead-letters list names them");
        }
        if (action == Action.discard && (service == null || number == null)) {
            throw new Failure("A message is discarded for good: name its --service and its --number, as"
                    + " ./mhc dead-letters list does");
        }
        var waiting = waiting(target.running().status());
        return switch (action) {
            case list -> list(waiting);
            case show -> show(waiting);
            case redrive -> redrive(waiting);
            case discard -> discard(required(waiting).getFirst());
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
        return Operators.get(instance(one), path(one)).orElseThrow();
    }

    private ProcessStatus instance(Waiting one) throws IOException {
        return Operators.ready(target.running().status(), one.consumer()).getFirst();
    }

    private static String path(Waiting one) {
        return ENDPOINT + "?stream=" + encoded(one.stream());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private int redrive(List<Waiting> waiting) throws IOException {
        var outcomes = new LinkedHashMap<Waiting, JsonNode>();
        for (var one : all ? waiting : required(waiting)) {
            var outcome = Operators.post(instance(one), ENDPOINT, Map.of("stream", one.stream()))
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

    /** Whoever runs the command is named in the service's log. */
    private int discard(Waiting one) throws IOException {
        var path = "%s&sequence=%d&operator=%s".formatted(path(one), number, encoded(System.getProperty("user.name")));
        var outcome = Operators.delete(instance(one), path).orElseThrow();
        boolean discarded = outcome.get("discarded").asBoolean();
        System.out.printf(
                "%s %s: number %d %s, %d still wait%n",
                one.consumer(),
                one.stream(),
                number,
                discarded
                        ? "is discarded"
                        : "is not discarded (" + outcome.get("stopped").asString() + ")",
                outcome.get("left").asLong());
        return discarded ? 0 : 1;
    }

    private List<Waiting> required(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            throw new Failure("Nothing of " + sequence + " waits. ./mhc dead-letters list names what does");
        }
        return waiting;
    }
}
