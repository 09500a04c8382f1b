package community.mhc.local.stack;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tells the gateway where the ready instances of each service are: a JSON object of addresses by service name. */
final class Instances {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataDir data;
    private Map<String, List<String>> told = Map.of();

    Instances(DataDir data) {
        this.data = data;
    }

    /** Replaces the file if the addresses changed. */
    synchronized void tell(Collection<ProcessSpec> ready) throws IOException {
        Map<String, List<String>> now = ready.stream()
                .filter(spec -> spec.role() == Role.SERVICE)
                .collect(Collectors.groupingBy(
                        ProcessSpec::service,
                        TreeMap::new,
                        Collectors.mapping(spec -> "http://127.0.0.1:" + spec.port(), Collectors.toList())));
        if (!now.equals(told)) {
            PrivateFiles.write(data.instances(), JSON.writeValueAsBytes(now));
            told = now;
        }
    }
}
