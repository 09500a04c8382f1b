package community.mhc.local.cli;

import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.terminal.Progress;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "republish",
        description = "Makes a service's topics anew from its event store, while it runs, and compares the two.")
final class Republish implements Callable<Integer> {

    static final String ENDPOINT = "republish";
    private static final int LOOK_EVERY_MILLIS = 200;

    @Mixin
    private final Target target = new Target();

    @Parameters(paramLabel = "SERVICE", description = "For example forum-service.")
    private String service = "";

    @Option(names = "--compare", description = "Changes nothing: only compares the topics with the store.")
    private boolean compareOnly;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var instance = Operators.ready(target.running().status(), service).getFirst();
        var started = Operators.post(instance, ENDPOINT, Map.of("compareOnly", Boolean.toString(compareOnly)))
                .orElseThrow(() -> new Failure(service + " publishes nothing."));
        var done = await(instance, service, started);
        return tell(done.get("result"));
    }

    /** Shows how far it is until it is done, or failed. */
    static JsonNode await(ProcessStatus instance, String service, JsonNode started) throws InterruptedException {
        var now = started;
        try (var progress = new Progress(service, now.get("of").asLong())) {
            while (!stage(now).equals("DONE") && !stage(now).equals("FAILED")) {
                progress.at(now.get("at").asLong(), words(now));
                Thread.sleep(LOOK_EVERY_MILLIS);
                now = Operators.get(instance, ENDPOINT).orElseThrow();
            }
        } catch (IOException e) {
            throw new Failure(instance.name() + " ended meanwhile; nothing is lost, run it again.");
        }
        if (stage(now).equals("FAILED")) {
            throw new Failure("It failed (%s); nothing is lost, run it again. See ./mhc logs %s"
                    .formatted(now.get("problem").asString(), service));
        }
        return now;
    }

    private static String stage(JsonNode progress) {
        return progress.get("stage").asString();
    }

    private static String words(JsonNode progress) {
        return switch (stage(progress)) {
            case "SILENCING" -> "waiting for the publisher to fall silent";
            case "EMPTYING" -> "emptying the topics";
            case "PUBLISHING" -> "published up to " + progress.get("at") + " of " + progress.get("of");
            default -> stage(progress).toLowerCase(Locale.ROOT) + " topics and store";
        };
    }

    private int tell(JsonNode result) {
        boolean exact = result.get("differing").isEmpty();
        System.out.printf(
                "%s: %s events, %s of them for others; its topics hold %s messages, %s of them repeats.%n",
                service, result.get("events"), result.get("leaving"), result.get("messages"), result.get("repeats"));
        System.out.printf(
                "Up to position %s: %s missing, %s surplus: %s.%n",
                result.get("position"),
                result.get("missing"),
                result.get("surplus"),
                exact ? "exact, in the order of every aggregate" : "NOT exact");
        result.get("differing").forEach(stream -> System.out.println("  differs: " + stream.asString()));
        return exact ? 0 : 1;
    }
}
