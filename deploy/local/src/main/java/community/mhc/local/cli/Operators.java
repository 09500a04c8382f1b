package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.stack.StackStatus;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service offers its operators on its management port, which only this machine reaches and the gateway does not know. */
final class Operators {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONNECT_MILLIS = 2_000;

    private Operators() {}

    /**
     * The instances of a service that can be asked; any of them answers for all.
     *
     * @throws Failure if there is no such service, or none is ready
     */
    static List<ProcessStatus> ready(StackStatus status, String service) {
        if (!LocalPlan.SERVICES.contains(service)) {
            throw new Failure(
                    "There is no service " + service + "; there are " + String.join(", ", LocalPlan.SERVICES));
        }
        var ready = status.of(service).stream().filter(ProcessStatus::isReady).toList();
        if (ready.isEmpty()) {
            throw new Failure(service + " is not ready. See ./mhc status");
        }
        return ready;
    }

    /** Empty where this service has nothing of that name. */
    static Optional<JsonNode> get(ProcessStatus instance, String path) throws IOException {
        return answer(instance, path, open(instance, path));
    }

    /** Empty where this service has nothing of that name. Waits as long as it takes. */
    static Optional<JsonNode> post(ProcessStatus instance, String path, Map<String, String> body) throws IOException {
        var connection = open(instance, path);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.getOutputStream().write(JSON.writeValueAsBytes(body));
        return answer(instance, path, connection);
    }

    /** Empty where this service has nothing of that name. */
    static Optional<JsonNode> delete(ProcessStatus instance, String path) throws IOException {
        var connection = open(instance, path);
        connection.setRequestMethod("DELETE");
        return answer(instance, path, connection);
    }

    private static HttpURLConnection open(ProcessStatus instance, String path) throws IOException {
        if (instance.managementPort() == 0) {
            throw new Failure(instance.name()
                    + " was started by an earlier build and has no management port. Run ./mhc down, then ./mhc up");
        }
        var url = URI.create("http://127.0.0.1:" + instance.managementPort() + "/actuator/" + path)
                .toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        return connection;
    }

    private static Optional<JsonNode> answer(ProcessStatus instance, String path, HttpURLConnection connection)
            throws IOException {
        return switch (connection.getResponseCode()) {
            case 200 -> Optional.of(JSON.readTree(connection.getInputStream()));
            case 404 -> Optional.empty();
            default ->
                throw new IOException("%s answered %d to %s"
                        .formatted(instance.name(), connection.getResponseCode(), path.replaceAll("\\?.*", "")));
        };
    }
}
