package community.mhc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stack remembers between supervisors.
 *
 * @param ports by process name
 * @param instances how many of each scaled service
 * @param processes those that were started and not seen to end, by name
 * @param restarts how often each was started again, by name
 */
record Memory(
        Map<String, Integer> ports,
        Map<String, Integer> instances,
        Map<String, Pid> processes,
        Map<String, Integer> restarts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Memory empty() {
        return new Memory(Map.of(), Map.of(), Map.of(), Map.of());
    }

    static Memory read(DataDir data) throws IOException {
        return Files.exists(data.memory()) ? JSON.readValue(Files.readAllBytes(data.memory()), Memory.class) : empty();
    }

    void write(DataDir data) throws IOException {
        PrivateFiles.write(data.memory(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /** Those of the remembered processes that still run. */
    Map<String, ProcessHandle> alive() {
        var alive = new TreeMap<String, ProcessHandle>();
        processes.forEach((name, pid) -> pid.alive().ifPresent(process -> alive.put(name, process)));
        return alive;
    }
}
