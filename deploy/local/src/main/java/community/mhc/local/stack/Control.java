package community.mhc.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A running supervisor, as a command talks to it. */
public final class Control {

    /** A supervisor of an earlier build may not say everything. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final ControlFile file;

    private Control(ControlFile file) {
        this.file = file;
    }

    /** The supervisor of the stack in {@code data}, or empty if none runs. */
    public static Optional<Control> of(DataDir data) throws IOException {
        return ControlFile.read(data).map(Control::new);
    }

    /** How all processes are. */
    public StackStatus status() throws IOException {
        return JSON.readValue(ask("GET", "status"), StackStatus.class);
    }

    /** Stops all processes in order, and the supervisor. Returns when they are gone. */
    public void stop() throws IOException, InterruptedException {
        ask("POST", "stop");
        while (file.supervisor().alive().isPresent()) {
            Thread.sleep(50);
        }
    }

    /** Starts one process again, or the instances of a service one by one. False if there is none of that name. */
    public boolean restart(String name) throws IOException {
        return succeeds("restart/" + name);
    }

    /** Runs {@code count} instances of a service. False if there is no such service, or it cannot. */
    public boolean scale(String service, int count) throws IOException {
        return succeeds("scale/" + service + "/" + count);
    }

    private boolean succeeds(String command) throws IOException {
        return JSON.readValue(ask("POST", command), Boolean.class);
    }

    private byte[] ask(String method, String path) throws IOException {
        var url = URI.create("http://127.0.0.1:" + file.port() + "/" + path).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + file.token());
        try (InputStream answer = connection.getInputStream()) {
            return answer.readAllBytes();
        }
    }
}
