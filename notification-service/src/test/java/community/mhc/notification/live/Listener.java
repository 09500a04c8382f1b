package community.mhc.notification.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An open page: what a browser's EventSource would have seen. */
final class Listener implements AutoCloseable {

    /** One event; {@code data} may be empty where only an id came. */
    record Seen(String id, String event, String data, long nanos) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private final Thread thread;
    private volatile boolean ended;

    Listener(int port, String token, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/live"))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        thread = Thread.ofVirtual().start(this::read);
    }

    int status() {
        return response.statusCode();
    }

    boolean hasEnded() {
        return ended;
    }

    List<Seen> of(String event) {
        return seen.stream().filter(each -> each.event().equals(event)).toList();
    }

    String lastId() {
        return seen.stream()
                .map(Seen::id)
                .filter(id -> !id.isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void read() {
        String id = "";
        String event = "";
        String data = "";
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) id = line.substring(4);
                if (line.startsWith("event: ")) event = line.substring(7);
                if (line.startsWith("data: ")) data = line.substring(6);
                if (line.isEmpty()) {
                    seen.add(new Seen(id, event, data, System.nanoTime()));
                    id = event = data = "";
                }
            }
        } catch (IOException closed) {
            // The test has seen enough.
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
