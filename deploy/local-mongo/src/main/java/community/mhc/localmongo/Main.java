package community.mhc.localmongo;

import java.nio.file.Path;
import java.util.Map;

/** Runs {@link LocalMongo} as a process until it is asked to stop. */
public final class Main {

    private static final String USAGE = "usage: --port PORT --data DIRECTORY";

    private Main() {}

    /**
     * Takes {@code --port PORT} (0 picks a free one) and {@code --data DIRECTORY}, in any order. Prints one line when it
     * is ready, {@code ready mongodb://...}; exits with 1 if it cannot start, or cannot write any more.
     */
    public static void main(String[] args) throws InterruptedException {
        // The library logs through SLF4J; without a provider there is nothing to say, not even that there is none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            var mongo = start(args);
            Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "shutdown"));
            System.out.println("ready " + mongo.connectionString());
            mongo.awaitFailure();
            System.err.println("local-mongo: the data can no longer be written; what was acknowledged is safe");
        } catch (RuntimeException e) {
            System.err.println("local-mongo: " + e.getMessage());
        }
        Runtime.getRuntime().halt(1);
    }

    private static LocalMongo start(String[] args) {
        if (args.length != 4) {
            throw new IllegalArgumentException(USAGE);
        }
        var options = Map.of(args[0], args[1], args[2], args[3]);
        var port = options.get("--port");
        var data = options.get("--data");
        if (port == null || data == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return LocalMongo.open(Path.of(data), Integer.parseInt(port));
    }
}
