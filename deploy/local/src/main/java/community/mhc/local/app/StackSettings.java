package community.mhc.local.app;

import community.mhc.local.stack.DataDir;
import java.nio.file.Path;

/**
 * What a stack on this machine is started with.
 *
 * @param repository this project's directory, with the built modules
 * @param javaHome the JDK that runs everything
 * @param host where the gateway listens
 * @param port where the gateway listens
 * @param mongoUri a MongoDB that is there already, or empty
 * @param kafkaServers a Kafka that is there already, or empty
 */
public record StackSettings(
        Path repository, Path javaHome, DataDir data, String host, int port, String mongoUri, String kafkaServers) {

    /** Listens where only this machine's users are heard. */
    public static final String LOOPBACK = "127.0.0.1";

    /** As a browser on this machine writes it. */
    public String publicUrl() {
        return "http://localhost:" + port;
    }
}
