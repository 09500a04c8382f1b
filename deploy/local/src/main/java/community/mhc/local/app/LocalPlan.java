package community.mhc.local.app;

import community.mhc.local.stack.Part;
import community.mhc.local.stack.Plan;
import community.mhc.local.stack.Ports;
import community.mhc.local.stack.Probes;
import community.mhc.local.stack.ProcessSpec;
import community.mhc.local.stack.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This project's stack: MongoDB and Kafka, or the ones that are there already, five services and the gateway. */
public final class LocalPlan implements Plan {

    /** The service that issues tokens. */
    public static final String MEMBER_SERVICE = "member-service";

    /** All services behind the gateway. */
    public static final List<String> SERVICES =
            List.of(MEMBER_SERVICE, "forum-service", "files-service", "jobs-service", "notification-service");

    /** The database of all services. */
    public static final String MONGODB = "mongodb";

    static final String KAFKA = "kafka";
    static final String GATEWAY = "gateway";

    /** Behind an instance's name: its management port. */
    private static final String MANAGEMENT = "-management";

    /** Requests in flight end within seconds; writing an ahead-of-time cache, once per build, takes longer. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(90);

    private static final int SERVICE_HEAP = 192;
    private static final int KAFKA_HEAP = 256;
    private static final int MONGODB_HEAP = 256;

    private final StackSettings settings;
    private final Databases databases;
    private final Environments environments;

    /** Finds out which databases to run. */
    public LocalPlan(StackSettings settings) throws IOException {
        this.settings = settings;
        databases = Databases.of(settings);
        environments = new Environments(settings, databases, Secrets.of(settings.data()));
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(databases.mongoPart());
        parts.add(databases.kafkaPart());
        SERVICES.forEach(service -> parts.add(Part.service(service)));
        parts.add(Part.single(GATEWAY, Role.GATEWAY));
        return parts;
    }

    @Override
    public ProcessSpec process(Part part, int number, Ports ports) {
        return switch (part.name()) {
            case MONGODB -> databases.mongo(part, ports, tool(MONGODB, MONGODB_HEAP));
            case KAFKA -> databases.kafka(part, ports, tool(KAFKA, KAFKA_HEAP));
            default -> spring(part, number, ports);
        };
    }

    private ProcessSpec spring(Part part, int number, Ports ports) {
        boolean isGateway = part.role() == Role.GATEWAY;
        int port = isGateway ? settings.port() : ports.of(part.instance(number));
        int managementPort = isGateway ? 0 : ports.of(part.instance(number) + MANAGEMENT);
        return new ProcessSpec(
                part.instance(number),
                part.name(),
                part.role(),
                port,
                managementPort,
                new JavaLaunch(new Jvm(settings.javaHome(), SERVICE_HEAP), jar(part), part.name(), number == 1),
                environments.of(part, port, managementPort, ports),
                Probes.http(isGateway ? port : managementPort, "/actuator/health/readiness"),
                STOP_WITHIN);
    }

    private JavaLaunch.Program jar(Part part) {
        var builds = settings.repository().resolve(".mhc").resolve("builds");
        var jar = new SpringJar(settings.repository(), part.name(), builds, settings.javaHome());
        return new JavaLaunch.Program() {
            @Override
            public Path jar() throws IOException {
                return jar.unpacked();
            }

            @Override
            public List<String> arguments(Path runnable) {
                return List.of("-jar", runnable.toString());
            }
        };
    }

    /** A program of this module, run from the class path that this process has. */
    private Databases.Tool tool(String name, int heap) {
        return (mainClass, arguments) -> new JavaLaunch(
                new Jvm(settings.javaHome(), heap),
                new JavaLaunch.Program() {
                    @Override
                    public Path jar() {
                        return Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
                    }

                    @Override
                    public List<String> arguments(Path ignored) {
                        var all = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), mainClass));
                        all.addAll(arguments);
                        return all;
                    }
                },
                name,
                true);
    }

    /** What every process is told beyond its own. */
    static Map<String, String> forAll() {
        // Native memory: two arenas instead of eight per core.
        return Map.of("MALLOC_ARENA_MAX", "2");
    }
}
