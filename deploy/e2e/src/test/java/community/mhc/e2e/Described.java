package community.mhc.e2e;

import community.mhc.chassis.test.ComparedAnswers;
import community.mhc.chassis.test.DescribedApi;
import community.mhc.chassis.test.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's document, whole, and whatever is answered beside it: a test that is answered otherwise fails. */
final class Described {

    private static final JsonNode DOCUMENT = whole();
    private static final DescribedApi API = DescribedApi.of(DOCUMENT.toString());

    private Described() {}

    static JsonNode document() {
        return DOCUMENT;
    }

    static void compare(HttpResponse<String> answer) {
        compare(answer, answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** @param body null where it goes on, or is not at hand */
    static void compare(HttpResponse<?> answer, byte[] body) {
        var request = answer.request();
        compare(
                request.method(),
                request.uri(),
                answer.statusCode(),
                answer.headers().map(),
                body);
    }

    /** What a browser was answered, whose bodies only its page has. */
    static void compare(com.microsoft.playwright.Response answer) {
        var headers = new HashMap<String, List<String>>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        compare(answer.request().method(), URI.create(answer.url()), answer.status(), headers, null);
    }

    private static void compare(
            String method, URI address, int status, Map<String, List<String>> headers, byte[] body) {
        var path = address.getRawPath();
        if (path.startsWith("/api/") || API.knows(path))
            ComparedAnswers.compare(API, new Exchange(method, path, status, headers, body));
    }

    /** A service that is busy when it is asked is left out of the answer, and asked again a little later. */
    private static JsonNode whole() {
        var found = new JsonNode[1];
        Pause.until("every service's part is in the document", Duration.ofSeconds(60), () -> {
            found[0] = fetch();
            return !found[0].has("x-missing-services");
        });
        return found[0];
    }

    private static JsonNode fetch() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(Stack.shared().address() + "/openapi.json"))
                    .build();
            return new JsonMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
