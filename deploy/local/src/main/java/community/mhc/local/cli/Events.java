package community.mhc.local.cli;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.local.app.LocalPlan;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "events", description = "A service's stored events as NDJSON, by position.")
final class Events implements Callable<Integer> {

    /** As the event store's own readers, when nobody wakes them. */
    private static final int LOOK_EVERY_MILLIS = 250;

    @Mixin
    private final Target target = new Target();

    @Parameters(paramLabel = "SERVICE", description = "For example forum-service.")
    private String service = "";

    @Option(names = "--from", paramLabel = "P", defaultValue = "1", description = "First position (default: 1).")
    private long from;

    @Option(names = "--to", paramLabel = "P", defaultValue = "9223372036854775807", description = "Last position.")
    private long to;

    @Option(names = "--type", paramLabel = "T", description = "Only this type, for example forum.reply-posted.")
    private @Nullable String type;

    @Option(names = "-f", description = "Goes on with what is stored from now on, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!LocalPlan.SERVICES.contains(service)) {
            throw new Failure(service + " stores no events; these do: " + String.join(", ", LocalPlan.SERVICES));
        }
        try (var client = MongoClients.create(Target.mongoUri(target.running().status()))) {
            print(client.getDatabase(service.replace("-service", "")));
        }
        return 0;
    }

    private void print(MongoDatabase database) throws InterruptedException {
        var events = new StoredEvents(database, type);
        long next = events.print(from, to, System.out::println);
        while (follow && next <= to) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            next = events.print(next, to, System.out::println);
        }
    }
}
