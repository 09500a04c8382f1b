package community.mhc.localmongo;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs {@link LocalMongo} as a process until it is asked to stop. */
public final class Main {

    private static final String USAGE = "usage: --port PORT --data DIRECTORY";

    private Main() {}

    /** Takes {@code --port PORT} (0 picks a free one) and {@code --data DIRECTORY}, in any order. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 4) {
            throw new IllegalArgumentException(USAGE);
        }
        var options = Map.of(args[0], args[1], args[2], args[3]);
        var port = options.get("--port");
        var data = options.get("--data");
        if (port == null || data == null) {
            throw new IllegalArgumentException(USAGE);
        }
        // The library logs through SLF4J; without a provider there is nothing to say, not even that there is none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var mongo = LocalMongo.open(Path.of(data), Integer.parseInt(port));
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "shutdown"));
        System.out.println("ready " + mongo.connectionString());
        new CountDownLatch(1).await();
    }
}
