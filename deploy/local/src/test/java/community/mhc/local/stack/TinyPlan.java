package community.mhc.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A stack of four tiny servers, one of each role. A part named in {@code manners} dies at once or refuses to stop. */
record TinyPlan(Path diary, Map<String, String> manners) implements Plan {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public List<Part> parts() {
        return List.of(
                Part.single("database", Role.DATABASE),
                Part.single("broker", Role.BROKER),
                Part.service("chat"),
                Part.single("door", Role.GATEWAY));
    }

    @Override
    public ProcessSpec process(Part part, int number, Ports ports) {
        var name = part.instance(number);
        int port = ports.of(name);
        var manner = manners.getOrDefault(part.name(), "polite");
        Launch launch = () -> List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TinyServer.class.getName(),
                name,
                Integer.toString(port),
                diary.toString(),
                manner);
        return new ProcessSpec(
                name, part.name(), part.role(), port, 0, launch, Map.of(), Probes.http(port, "/ready"), PATIENCE);
    }
}
