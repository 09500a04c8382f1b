package community.mhc.local.cli;

import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.terminal.Progress;
import community.mhc.local.terminal.Table;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rebuild",
        description =
                "Makes a projection anew from the event store while the service runs; readers keep the old one until"
                        + " the new one has caught up. Without PROJECTION: lists them.")
final class Rebuild implements Callable<Integer> {

    private static final String ENDPOINT = "projections";
    private static final int LOOK_EVERY_MILLIS = 200;

    /** A killed instance is back, or another has taken over, long before. */
    private static final int TRIES_WITHOUT_ANSWER = 300;

    /** An instance that is killed while it is asked counts as ready for a moment longer. */
    private static final int TRIES_TO_BEGIN = 10;

    @Mixin
    private final Target target = new Target();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "For example forum-service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "PROJECTION", arity = "0..1", description = "As the list names it.")
    private @Nullable String projection;

    @Option(names = "--cancel", description = "Gives up a rebuild that is under way.")
    private boolean cancel;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (projection == null) {
            return list();
        }
        var path = ENDPOINT + "/" + projection;
        if (cancel) {
            Operators.delete(instance(), path).orElseThrow(this::unknown);
            System.out.printf("%s of %s stays as it is.%n", projection, service);
            return 0;
        }
        var begun = begin(path);
        return tell(begun, await(path, begun));
    }

    private ProcessStatus instance() throws IOException {
        return Operators.ready(target.running().status(), service).getFirst();
    }

    private Failure unknown() {
        return new Failure(
                "%s has no projection %s. ./mhc rebuild %s names those it has".formatted(service, projection, service));
    }

    private int list() throws IOException {
        var table = new Table("PROJECTION", "GENERATION", "POSITION", "HEAD", "PARKED", "REBUILD");
        for (var each : Operators.get(instance(), ENDPOINT).orElseThrow()) {
            table.row(
                    each.get("name").asString(),
                    each.get("generation").asString(),
                    each.get("position").asString(),
                    each.get("head").asString(),
                    Integer.toString(each.get("parked").size()),
                    isMade(each) ? "at " + made(each) : "-");
        }
        System.out.println(table);
        return 0;
    }

    private static boolean isMade(JsonNode projection) {
        return projection.hasNonNull("rebuild");
    }

    private static long made(JsonNode projection) {
        return projection.get("rebuild").get("position").asLong();
    }

    /** Asking again does no harm: what is being made already goes on. */
    private JsonNode begin(String path) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Operators.post(instance(), path, Map.of()).orElseThrow(this::unknown);
            } catch (IOException away) {
                if (attempt == TRIES_TO_BEGIN) throw away;
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    private JsonNode await(String path, JsonNode begun) throws InterruptedException {
        var now = begun;
        int unanswered = 0;
        try (var progress =
                new Progress(service + " " + projection, begun.get("head").asLong())) {
            while (isMade(now)) {
                progress.at(made(now), "at " + made(now) + " of " + now.get("head"));
                Thread.sleep(LOOK_EVERY_MILLIS);
                try {
                    now = Operators.get(instance(), path).orElseThrow(this::unknown);
                    unanswered = 0;
                } catch (IOException | Failure away) {
                    if (++unanswered > TRIES_WITHOUT_ANSWER) {
                        throw new Failure(service + " does not answer. The rebuild goes on by itself once it runs.");
                    }
                }
            }
        }
        return now;
    }

    private int tell(JsonNode begun, JsonNode now) {
        boolean done = !isMade(begun)
                || now.get("generation").asInt()
                        >= begun.get("rebuild").get("generation").asInt();
        System.out.printf(
                "%s of %s %s: generation %s, at %s of %s.%n",
                projection,
                service,
                done ? "is made anew" : "was given up meanwhile",
                now.get("generation"),
                now.get("position"),
                now.get("head"));
        return done ? 0 : 1;
    }
}
