package community.mhc.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as the demo's members call it. */
final class Api implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    /** What one service was told reaches the others a moment later: a refusal is final only after this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 100;

    private final String address;
    private final Function<String, String> tokens;
    private final Map<String, String> tokenOf = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** At {@code address}, with an access token for each e-mail address from {@code tokens}. */
    Api(String address, Function<String, String> tokens) {
        this.address = address + "/api/v1";
        this.tokens = tokens;
    }

    /** Creates what has this id; if it is there already nothing happens. */
    void put(@Nullable Person caller, String path, Object body) throws IOException, InterruptedException {
        send(caller, path, request -> request.PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    void post(Person caller, String path) throws IOException, InterruptedException {
        send(caller, path, request -> request.POST(BodyPublishers.noBody()));
    }

    void patch(Person caller, String path, String revision, Object body) throws IOException, InterruptedException {
        send(
                caller,
                path,
                request -> request.header("If-Match", revision)
                        .method("PATCH", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    void upload(Person caller, String path, String digest, byte[] content) throws IOException, InterruptedException {
        send(
                caller,
                path,
                request -> request.header("Content-Digest", digest)
                        .setHeader("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(content)));
    }

    HttpResponse<byte[]> get(Person caller, String path) throws IOException, InterruptedException {
        return send(caller, path, HttpRequest.Builder::GET);
    }

    /** Whether there is something, without waiting for it. */
    boolean has(Person caller, String path) throws IOException, InterruptedException {
        return once(caller, path, HttpRequest.Builder::GET).statusCode() == 200;
    }

    JsonNode json(Person caller, String path) throws IOException, InterruptedException {
        return JSON.readTree(get(caller, path).body());
    }

    private interface Kind extends Function<HttpRequest.Builder, HttpRequest.Builder> {}

    private HttpResponse<byte[]> send(@Nullable Person caller, String path, Kind kind)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = once(caller, path, kind);
            if (answer.statusCode() < 300 || isThereAlready(answer)) {
                return answer;
            }
            if (System.nanoTime() > until || isFinal(answer.statusCode())) {
                throw new IOException("%s was answered with %d %s".formatted(path, answer.statusCode(), code(answer)));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpResponse<byte[]> once(@Nullable Person caller, String path, Kind kind)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        request.header("Content-Type", "application/json");
        if (caller != null) {
            request.header("Authorization", "Bearer " + tokenOf.computeIfAbsent(caller.email(), tokens));
        }
        var answer = client.send(kind.apply(request).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401 && caller != null) {
            tokenOf.remove(caller.email());
        }
        return answer;
    }

    /** A former loading made it; its words, or the day on which a job closes, may have been others. */
    private static boolean isThereAlready(HttpResponse<byte[]> answer) {
        return switch (code(answer)) {
            case "ID_REUSED", "ALREADY_CONNECTED", "ALREADY_REQUESTED" -> true;
            default -> false;
        };
    }

    /** What waiting cannot mend; other refusals may come from a service that has not heard of something yet. */
    private static boolean isFinal(int status) {
        return status == 400 || status == 412 || status == 413 || status == 415 || status == 422;
    }

    private static String code(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body()).path("code").asString("");
        } catch (tools.jackson.core.JacksonException noProblemDocument) {
            return "";
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
