package community.mhc.local.app;

import community.mhc.local.stack.Launch;
import community.mhc.local.stack.Part;
import community.mhc.local.stack.Ports;
import community.mhc.local.stack.PrivateFiles;
import community.mhc.local.stack.Probes;
import community.mhc.local.stack.ProcessSpec;
import community.mhc.local.stack.Role;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which MongoDB and Kafka the stack uses: those it is given, a {@code mongod} of the machine's, or its own. */
record Databases(StackSettings settings, Optional<Path> mongod) {

    /** The name of the one-node replica set; without one MongoDB has no majority to acknowledge a write. */
    static final String REPLICA_SET = "mhc";

    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    /** A program of this module: its main class, its arguments. */
    interface Tool {
        Launch run(String mainClass, List<String> arguments);
    }

    static Databases of(StackSettings settings) {
        return new Databases(settings, onPath("mongod"));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Part mongoPart() {
        return settings.mongoUri().isEmpty()
                ? Part.single(LocalPlan.MONGODB, Role.DATABASE)
                : Part.external(LocalPlan.MONGODB, Role.DATABASE, "given by MONGODB_URI");
    }

    Part kafkaPart() {
        return settings.kafkaServers().isEmpty()
                ? Part.single(LocalPlan.KAFKA, Role.BROKER)
                : Part.external(LocalPlan.KAFKA, Role.BROKER, settings.kafkaServers());
    }

    String mongoUri(Ports ports) {
        if (!settings.mongoUri().isEmpty()) {
            return settings.mongoUri();
        }
        var uri = "mongodb://127.0.0.1:" + ports.of(LocalPlan.MONGODB) + "/";
        return mongod.isPresent() ? uri + "?replicaSet=" + REPLICA_SET : uri;
    }

    String kafkaServers(Ports ports) {
        return settings.kafkaServers().isEmpty() ? "127.0.0.1:" + ports.of(LocalPlan.KAFKA) : settings.kafkaServers();
    }

    ProcessSpec mongo(Part part, Ports ports, Tool tool) {
        int port = ports.of(part.name());
        var data = settings.data().of(mongod.isPresent() ? "mongod" : "mongodb");
        return new ProcessSpec(
                part.name(),
                part.name(),
                part.role(),
                port,
                0,
                mongod.map(program -> mongodLaunch(program, data, port))
                        .orElseGet(() -> tool.run(
                                community.mhc.localmongo.Main.class.getName(),
                                List.of("--port", Integer.toString(port), "--data", data.toString()))),
                LocalPlan.forAll(),
                mongod.isPresent() ? new ReplicaSetProbe(port) : Probes.mongo(port),
                STOP_WITHIN);
    }

    private static Launch mongodLaunch(Path program, Path data, int port) {
        return () -> {
            PrivateFiles.directory(data);
            return List.of(
                    program.toString(),
                    "--dbpath",
                    data.toString(),
                    "--port",
                    Integer.toString(port),
                    "--bind_ip",
                    StackSettings.LOOPBACK,
                    "--replSet",
                    REPLICA_SET);
        };
    }

    ProcessSpec kafka(Part part, Ports ports, Tool tool) {
        int port = ports.of(part.name());
        int controllerPort = ports.of(part.name() + "-controller");
        var arguments = List.of(
                settings.data().of("kafka").toString(), Integer.toString(port), Integer.toString(controllerPort));
        return new ProcessSpec(
                part.name(),
                part.name(),
                part.role(),
                port,
                0,
                tool.run("community.mhc.local.broker.Broker", arguments),
                LocalPlan.forAll(),
                Probes.kafka(port),
                STOP_WITHIN);
    }
}
