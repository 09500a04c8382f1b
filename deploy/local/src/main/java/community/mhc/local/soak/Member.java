package community.mhc.local.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A careful client: what is not answered as hoped is sent again, the same, until it is. */
final class Member {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PAUSE_MILLIS = 200;
    private static final AtomicLong REPEATED = new AtomicLong();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final UUID id = UUID.randomUUID();
    private final String email = "soak." + id + "@demo.example";
    private final String address;
    private final Function<String, String> tokens;
    private volatile String token = "";

    /** At {@code address}, with a fresh access token for an e-mail address from {@code tokens}. */
    private Member(String address, Function<String, String> tokens) {
        this.address = address + "/api/v1";
        this.tokens = tokens;
    }

    static Member join(String address, Function<String, String> tokens, String name) throws InterruptedException {
        var member = new Member(address, tokens);
        member.insist("PUT", "/members/" + member.id, member.registration(name), 201);
        return member;
    }

    private Map<String, String> registration(String name) {
        return Map.of(
                "email",
                email,
                "password",
                UUID.randomUUID().toString(),
                "name",
                name,
                "profession",
                "psychologist",
                "licenceState",
                "VT");
    }

    /** How many requests of all members had to be sent again. */
    static long repeated() {
        return REPEATED.get();
    }

    void put(String path, Object body, int status) throws InterruptedException {
        insist("PUT", path, body, status);
    }

    JsonNode get(String path) throws InterruptedException {
        return JSON.readTree(insist("GET", path, null, 200).body());
    }

    /** Every row of a list, page by page. */
    void all(String path, java.util.function.Consumer<JsonNode> rows) throws InterruptedException {
        var cursor = "";
        do {
            var page = get(path + "?limit=100" + cursor);
            page.get("items").forEach(rows);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
    }

    private HttpResponse<byte[]> insist(String method, String path, @Nullable Object body, int status)
            throws InterruptedException {
        while (true) {
            var answer = once(method, path, body);
            if (answer != null && answer.statusCode() == status) {
                return answer;
            }
            if (answer != null && answer.statusCode() == 401) {
                token = "";
            }
            REPEATED.incrementAndGet();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private @Nullable HttpResponse<byte[]> once(String method, String path, @Nullable Object body)
            throws InterruptedException {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, content);
        try {
            if (!path.equals("/members/" + id)) {
                request.header("Authorization", "Bearer " + token());
            }
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | UncheckedIOException | IllegalArgumentException notNow) {
            return null;
        }
    }

    private String token() {
        if (token.isEmpty()) {
            token = tokens.apply(email);
        }
        return token;
    }
}
