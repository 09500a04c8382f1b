package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, nothing is answered with a fault, and every refusal is a problem document with a code. */
@JobsServiceTest
class BadRequestsIT {

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

    private static final List<String> QUERIES = List.of(
            "state=x",
            "state=",
            "state=MN&state=VT",
            "profession=x",
            "profession=",
            "remote=2",
            "remote=",
            "supervision=perhaps",
            "mine=x",
            "mine=true&state=MN",
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
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private UUID caller;
    private Map<String, Object> good;
    private int sent;

    @BeforeEach
    void aGoodBody() {
        clock.moveTo(Duration.ZERO);
        caller = board.member("Pia North");
        good = Board.job(clock.today(), b -> {});
    }

    @Test
    void noFieldsValueIsAFault() {
        for (var field : good.keySet())
            for (var value : VALUES) {
                var body = new HashMap<>(good);
                body.put(field, "@");
                put(
                        "/jobs/" + UUID.randomUUID(),
                        JsonMapper.shared().writeValueAsString(body).replace("\"@\"", value));
                body.remove(field);
                put("/jobs/" + UUID.randomUUID(), JsonMapper.shared().writeValueAsString(body));
            }
        assertThat(sent).isGreaterThan(150);
    }

    @Test
    void noBodyIsAFault() {
        for (var path : List.of("/jobs/" + UUID.randomUUID(), "/jobs/" + UUID.randomUUID() + "/interest"))
            for (var body : BODIES) put(path, body);
    }

    @Test
    void noPathOrQueryIsAFault() {
        for (var id : IDS)
            for (var path : List.of("/jobs/@", "/jobs/@/interest", "/jobs/@/close"))
                for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE})
                    send(method, path.replace("@", id), "{}", "Content-Type", "application/json");
        for (var query : QUERIES)
            for (var path : List.of("/jobs", "/jobs/" + UUID.randomUUID() + "/interest"))
                send(HttpMethod.GET, path + "?" + query, null);
        assertThat(sent).isGreaterThan(100);
    }

    private void put(String path, String body) {
        send(HttpMethod.PUT, path, body, "Content-Type", "application/json");
    }

    private void send(HttpMethod method, String path, String body, String... headers) {
        sent++;
        var request = http.method(method).uri(uri(path)).headers(TestTokens.by(caller));
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

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }
}
