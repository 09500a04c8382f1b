package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends rubbish to a service: whatever is sent, nothing is answered with a fault, and every refusal is a problem document with a code.
 */
public abstract class BadRequests {

    /** JSON in place of a field's value. */
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "true",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":1}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\u202e\"",
            "\"$where\"",
            "\"../../etc\"",
            "\"2026-02-30\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"" + "\uD83C\uDF31".repeat(70) + "\"");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "1",
            "\"x\"",
            "{",
            "{}",
            "{\"x\":1}",
            "{'a':1}",
            "\uFEFF{}",
            "[".repeat(5_000),
            "\u0000",
            " ".repeat(300_000));

    private static final List<String> IDS = List.of(
            "x",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "%00",
            "%20",
            "%2e%2e",
            "%ff",
            "a".repeat(2_000),
            "1%0d%0aX:1");

    /** Of every list; a service adds those of its own filters. */
    private static final List<String> QUERIES = List.of(
            "limit=0",
            "limit=",
            "limit=x",
            "limit=99999999999",
            "limit=1&limit=2",
            "cursor=x",
            "cursor=",
            "cursor=AAAA",
            "cursor=%00",
            "q=%00",
            "q=(",
            "q=%5CE",
            "q=%ff",
            "q=$where",
            "q=%F0%9F%8C%B1",
            "q=" + "x".repeat(201),
            "q=" + "x+".repeat(90),
            "unknown=1",
            "&&==");

    @Autowired
    private RestTestClient http;

    @LocalServerPort
    private int port;

    private int sent;

    /** Who sends all this: a member the service knows. */
    protected abstract UUID caller();

    /** How many requests this test has sent. */
    protected final int sent() {
        return sent;
    }

    /** Puts each kind of rubbish, and nothing at all, into each field of {@code good}; {@code path} has {@code @} for a new id. */
    protected final void badValues(String path, Map<String, Object> good) {
        for (var field : good.keySet())
            for (var value : VALUES) {
                var body = new HashMap<>(good);
                body.put(field, "@");
                put(fresh(path), JsonMapper.shared().writeValueAsString(body).replace("\"@\"", value));
                body.remove(field);
                put(fresh(path), JsonMapper.shared().writeValueAsString(body));
            }
    }

    /** Puts each kind of rubbish as a whole body; {@code path} has {@code @} for a new id. */
    protected final void badBodies(String path) {
        for (var body : BODIES) put(fresh(path), body);
    }

    /** Asks for, puts and deletes what has no proper id; {@code path} has {@code @} for the id. */
    protected final void badIds(String path) {
        for (var id : IDS)
            for (var method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE))
                send(method, path.replace("@", id), "{}", "Content-Type", "application/json");
    }

    /** Reads the list at {@code path} with questions that make no sense, those in {@code own} too. */
    protected final void badQueries(String path, List<String> own) {
        for (var query : QUERIES) send(HttpMethod.GET, path + "?" + query, null);
        for (var query : own) send(HttpMethod.GET, path + "?" + query, null);
    }

    private static String fresh(String path) {
        return path.replace("@", UUID.randomUUID().toString());
    }

    private void put(String path, String body) {
        send(HttpMethod.PUT, path, body, "Content-Type", "application/json");
    }

    /** Sends one request; {@code headers} are names and values in turn. */
    protected final void send(HttpMethod method, String path, @Nullable String body, String... headers) {
        sent++;
        var request = http.method(method)
                .uri(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .headers(TestTokens.by(caller()));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        if (body != null) request.body(body);
        var answer = request.exchange().returnResult(String.class);
        var what = method + " " + path + " " + body;
        assertThat(answer.getStatus().value()).as(what).isLessThan(500);
        if (answer.getStatus().isError())
            assertThat(answer.getResponseBody())
                    .as(what)
                    .contains("\"code\":\"", "\"status\":" + answer.getStatus().value());
    }
}
