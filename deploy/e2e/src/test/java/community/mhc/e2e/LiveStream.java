package community.mhc.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches a member's live stream as a browser's EventSource does: it comes back after a break, with the last id it saw. */
final class LiveStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Member member;
    private final Consumer<JsonNode> onNotification;
    private final List<JsonNode> notifications = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread thread;
    private volatile boolean open;
    private volatile boolean closed;
    private String lastId = "";

    private LiveStream(Member member, Consumer<JsonNode> onNotification) {
        this.member = member;
        this.onNotification = onNotification;
        thread = Thread.ofVirtual().start(this::watch);
    }

    static LiveStream of(Member member) {
        return of(member, notification -> {});
    }

    /** Returns once the stream is open. */
    static LiveStream of(Member member, Consumer<JsonNode> onNotification) {
        var stream = new LiveStream(member, onNotification);
        Pause.until("the live stream is open", java.time.Duration.ofSeconds(20), () -> stream.open);
        return stream;
    }

    /** Every notification that came, in its order, repeats included. */
    List<JsonNode> notifications() {
        return notifications;
    }

    private void watch() {
        while (!closed) {
            try {
                read();
            } catch (IOException | RuntimeException e) {
                // A broken stream is what this client is made for: it comes back below.
            } catch (InterruptedException e) {
                return;
            }
            if (!closed) Pause.millis(300);
        }
    }

    private void read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Stack.shared().address() + "/api/v1/live"))
                .header("Authorization", "Bearer " + member.token())
                .header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) request.header("Last-Event-ID", lastId);
        var response = http.send(request.build(), BodyHandlers.ofLines());
        Described.compare(response, null);
        if (response.statusCode() != 200) return;
        open = true;
        String event = "";
        String id = "";
        for (Iterator<String> lines = response.body().iterator(); lines.hasNext(); ) {
            var line = lines.next();
            if (line.startsWith("event:")) event = line.substring(6).strip();
            else if (line.startsWith("id:")) id = line.substring(3).strip();
            else if (line.startsWith("data:") && event.equals("notification")) take(JSON.readTree(line.substring(5)));
            else if (line.isEmpty() && !id.isEmpty()) lastId = id;
        }
    }

    private void take(JsonNode notification) {
        notifications.add(notification);
        onNotification.accept(notification);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        http.shutdownNow();
    }
}
