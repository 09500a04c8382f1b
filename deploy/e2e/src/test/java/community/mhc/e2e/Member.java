package community.mhc.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A member who uses the API with a token, and reads their own writes as the web app does. */
final class Member {

    static final String PASSWORD = "a long walk by the river";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    private final UUID id;
    private final String name;
    private final String email;
    private final String address;
    private final String token;
    private final Map<String, String> positions = new ConcurrentHashMap<>();

    private Member(UUID id, String name, String email, String address, String token) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.address = address;
        this.token = token;
    }

    /** Someone without an account. */
    static Member nobody() {
        return new Member(new UUID(0, 0), "", "", Stack.shared().address(), "");
    }

    /** Registers and signs in. */
    static Member join(String name) {
        var stack = Stack.shared();
        var id = UUID.randomUUID();
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + id + "@example.org";
        nobody().put(
                        "/members/" + id,
                        Map.of(
                                "email", email,
                                "password", PASSWORD,
                                "name", name,
                                "profession", "psychologist",
                                "licenceState", "VT"))
                .expect(201);
        return new Member(id, name, email, stack.address(), stack.token(email));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer put(String path, Object body) {
        return send("PUT", path, json(body), Map.of("Content-Type", "application/json"));
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    Answer patch(String path, String ifMatch, Object body) {
        return send("PATCH", path, json(body), Map.of("Content-Type", "application/json", "If-Match", ifMatch));
    }

    /** @param path behind {@code /api/v1} */
    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        try {
            return trySend(method, path, body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #send}, for whoever expects that the connection may break. */
    Answer trySend(String method, String path, BodyPublisher body, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (!positions.isEmpty()) request.header("Mhc-Position", String.join(", ", positions.values()));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers()
                    .firstValue("Mhc-Position")
                    .ifPresent(position -> positions.put(position.split(":")[0], position));
            Described.compare(response);
            return new Answer(response.statusCode(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
