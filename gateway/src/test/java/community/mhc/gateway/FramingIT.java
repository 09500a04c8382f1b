package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service receives is exactly what the client framed, or nothing: every form of a body, on every way, cut off anywhere. */
@Tag("attack")
class FramingIT extends WithGateway {

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=UTF-8",
            "APPLICATION/X-WWW-FORM-URLENCODED",
            "multipart/form-data; boundary=b",
            "multipart/mixed; boundary=b",
            "text/plain",
            "application/octet-stream",
            "application/json, application/x-www-form-urlencoded",
            "*/*",
            "nonsense",
            "");

    /** The body is a request of its own: whoever loses count of the bytes answers it. */
    private static final String HIDDEN =
            "_csrf=x&a=b\r\n\r\nGET /api/v1/members/hidden HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer stolen\r\n\r\n";

    private enum Coding {
        COUNTED,
        CHUNKED,
        CHUNKED_IN_PIECES,
        BOTH,
        TWO_CODINGS,
        OBSCURED
    }

    private enum Way {
        COOKIE("POST /api/v1/notifications/read-all"),
        BEARER("PUT /api/v1/threads/1"),
        STRANGER("PUT /api/v1/members/0197a3c0-0000-7000-8000-00000000000f"),
        PROVIDER("POST /login"),
        FILE("PUT /api/v1/files/1/content"),
        OWN("POST /sign-out");

        final String line;

        Way(String line) {
            this.line = line;
        }
    }

    private enum Cut {
        WHOLE,
        IN_THE_HEADERS,
        AFTER_THE_HEADERS,
        IN_THE_BODY,
        BEFORE_THE_LAST_BYTE
    }

    private record Case(String type, Coding coding, Way way, Cut cut) {}

    private RecordingUpstream upstream;
    private Browser browser;

    @BeforeAll
    void startUpstream() throws Exception {
        browser = browser().signIn();
        upstream = new RecordingUpstream();
        // The provider's keys are known from here on: only what clients send comes to the recording.
        browser.send("PUT", "/api/v1/threads/1", "{}", "Authorization", token);
        for (String service : List.of("member-service", "forum-service", "files-service", "notification-service"))
            running.put(service, List.of(upstream.url()));
        tell();
        await().until(() -> browser.get("/api/v1/notifications").body().equals("{}")
                && browser.get("/login").body().equals("{}"));
    }

    @AfterAll
    void stopUpstream() throws IOException {
        upstream.close();
    }

    private static Stream<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var type : TYPES)
            for (var coding : Coding.values())
                for (var way : Way.values()) for (var cut : Cut.values()) cases.add(new Case(type, coding, way, cut));
        return cases.stream();
    }

    @Test
    void aServiceReceivesWhatWasSentOrNothing() throws Exception {
        var wrong = new ArrayList<String>();
        var cases = cases().toList();
        for (var one : cases) {
            upstream.connections.removeIf(connection -> connection.ended);
            upstream.connections.forEach(connection -> connection.requests.clear());
            sendAndAbort(one);
            var seen = upstream.requests();
            boolean exact = seen.isEmpty()
                    || seen.size() == 1
                            && new String(seen.getFirst().body(), StandardCharsets.ISO_8859_1).equals(HIDDEN)
                            && seen.getFirst().line().startsWith(one.way.line)
                            && one.cut == Cut.WHOLE;
            if (!exact)
                wrong.add(one + " -> "
                        + seen.stream().map(RecordingUpstream.Request::line).toList());
            // Only a file's content may begin to arrive before it is whole; then its connection ends.
            for (var connection : upstream.connections)
                if (connection.inTheMiddle() && !connection.begun.startsWith(Way.FILE.line))
                    wrong.add(one + " -> began " + connection.begun);
        }
        assertThat(cases).hasSizeGreaterThan(2_000);
        assertThat(wrong).isEmpty();
    }

    /** The next request of anybody is answered as itself, whatever came before on the connections to the services. */
    @Test
    void afterEachOfThemTheNextRequestIsItself() throws Exception {
        var wrong = new ArrayList<String>();
        for (var one : cases().filter(c -> c.cut != Cut.IN_THE_HEADERS)
                .filter(c -> c.hashCode() % 3 == 0)
                .toList()) {
            sendAndAbort(one);
            upstream.connections.forEach(connection -> connection.requests.clear());
            var answer = browser.get("/api/v1/notifications/mine");
            var lines = upstream.requests().stream()
                    .map(RecordingUpstream.Request::line)
                    .toList();
            if (answer.statusCode() != 200 || !lines.equals(List.of("GET /api/v1/notifications/mine HTTP/1.1")))
                wrong.add(one + " -> " + answer.statusCode() + " " + lines);
        }
        assertThat(wrong).isEmpty();
    }

    /** The request that was seen to smuggle: a form, with the cookie and the token in the header. */
    @Test
    void aFormWithTheTokenInTheHeaderIsNotSentOnEmpty() throws Exception {
        upstream.connections.forEach(connection -> connection.requests.clear());
        String answer = Raw.exchange(
                gateway,
                request(new Case(TYPES.get(1), Coding.COUNTED, Way.COOKIE, Cut.WHOLE))
                        .replace("keep-alive", "close"));
        assertThat(answer).startsWith("HTTP/1.1 415");
        assertThat(upstream.requests()).isEmpty();
    }

    /** Of a file that a client stops sending, the service sees the connection end; it is never used for another request. */
    @ParameterizedTest
    @MethodSource("codings")
    void aFileThatBreaksOffEndsTheConnectionToTheService(Coding coding) throws Exception {
        upstream.connections.removeIf(connection -> connection.ended);
        upstream.connections.forEach(connection -> connection.requests.clear());
        try (var raw = new Raw(gateway)) {
            // Enough that some of it is sent on before its end is there.
            String whole =
                    request(new Case("application/octet-stream", coding, Way.FILE, Cut.WHOLE), HIDDEN.repeat(4_000));
            raw.send(whole.substring(0, whole.length() - 20));
            await().until(() -> upstream.connections.stream().anyMatch(RecordingUpstream.Connection::inTheMiddle));
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> upstream.connections.stream()
                        .filter(RecordingUpstream.Connection::inTheMiddle)
                        .allMatch(connection -> connection.ended));
        assertThat(upstream.requests()).isEmpty();
        assertThat(browser.get("/api/v1/notifications/mine").statusCode()).isEqualTo(200);
    }

    private static Stream<Coding> codings() {
        return Stream.of(Coding.COUNTED, Coding.CHUNKED, Coding.CHUNKED_IN_PIECES);
    }

    private void sendAndAbort(Case one) throws IOException {
        String whole = request(one);
        int head = whole.indexOf("\r\n\r\n") + 4;
        int end = switch (one.cut) {
            case WHOLE -> whole.length();
            case IN_THE_HEADERS -> head - 10;
            case AFTER_THE_HEADERS -> head;
            case IN_THE_BODY -> (head + whole.length()) / 2;
            case BEFORE_THE_LAST_BYTE -> whole.length() - 1;
        };
        try (var raw = new Raw(gateway)) {
            raw.send(whole.substring(0, end));
            if (one.cut == Cut.WHOLE) raw.nextAnswer();
            else raw.answer(Duration.ofMillis(2));
        } catch (IOException refusedInTheMiddle) {
            // What it left behind is looked at.
        }
    }

    private String request(Case one) {
        return request(one, HIDDEN);
    }

    private String request(Case one, String body) {
        String authority = switch (one.way) {
            case COOKIE, OWN ->
                "Cookie: mhc-session=%s; XSRF-TOKEN=%2$s\r\nX-XSRF-TOKEN: %2$s\r\n"
                        .formatted(
                                browser.cookies.get("mhc-session"),
                                one.way == Way.OWN ? "none" : browser.cookies.get("XSRF-TOKEN"));
            case BEARER, FILE -> "Authorization: " + token + "\r\n";
            case STRANGER, PROVIDER -> "";
        };
        String type = one.type.isEmpty() ? "" : "Content-Type: " + one.type + "\r\n";
        return one.way.line + " HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n" + authority + type
                + framed(one.coding, body);
    }

    private static String framed(Coding coding, String body) {
        int length = body.length();
        String chunks = "%x\r\n%s\r\n0\r\n\r\n".formatted(length, body);
        String pieces = "1\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\nX-Trailer: a\r\n\r\n"
                .formatted(body.charAt(0), length - 1, body.substring(1));
        return switch (coding) {
            case COUNTED -> "Content-Length: " + length + "\r\n\r\n" + body;
            case CHUNKED -> "Transfer-Encoding: chunked\r\n\r\n" + chunks;
            case CHUNKED_IN_PIECES -> "Transfer-Encoding: Chunked\r\n\r\n" + pieces;
            case BOTH -> "Content-Length: " + chunks.length() + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
            case TWO_CODINGS -> "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunks;
            case OBSCURED -> "Transfer-Encoding: xchunked\r\nContent-Length: " + length + "\r\n\r\n" + body;
        };
    }
}
