package community.mhc.eventstore.testkit;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A real MongoDB: the one that MONGODB_URI names, else one in Docker, else none. */
final class RealMongo {

    private static final int PORT = 27017;

    /** Why there is none. */
    static final String MISSING = "MONGODB_URI is not set, and Docker does not run";

    private RealMongo() {}

    static Optional<String> uri() {
        return Offered.URI;
    }

    static boolean isOnTheClassPath(String type) {
        try {
            Class.forName(type, false, RealMongo.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static final class Offered {
        private static final Optional<String> URI = Optional.ofNullable(System.getenv("MONGODB_URI"))
                .filter(uri -> !uri.isBlank())
                .or(() -> isOnTheClassPath("org.testcontainers.DockerClientFactory") ? Docker.uri() : Optional.empty());
    }

    /** Apart, because Testcontainers may not be there. */
    private static final class Docker {
        /** The oldest release that is supported; a replica set of one, because majority is what everything rests on. */
        private static final DockerImageName IMAGE = DockerImageName.parse("mongo:7.0");

        static Optional<String> uri() {
            return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(started()) : Optional.empty();
        }

        /** Left to Testcontainers to remove once this JVM ends. */
        @SuppressWarnings("resource")
        private static String started() {
            GenericContainer<?> mongo = new GenericContainer<>(IMAGE)
                    .withExposedPorts(PORT)
                    .withCommand("--replSet", "rs0")
                    .waitingFor(Wait.forLogMessage("(?i).*waiting for connections.*", 1));
            mongo.start();
            try {
                mongo.execInContainer(
                        "mongosh",
                        "--quiet",
                        "--eval",
                        "rs.initiate(); while (!db.hello().isWritablePrimary) sleep(50);");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return "mongodb://%s:%d/?directConnection=true".formatted(mongo.getHost(), mongo.getMappedPort(PORT));
        }
    }
}
