package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that clients do to their own requests takes a service away from others. */
@Tag("attack")
class ClientsFaultIT extends WithGateway {

    private static final String FILE = "PUT /api/v1/files/1/content";
    private static final String JSON = "PUT /api/v1/threads/1";

    private RecordingUpstream files;
    private Browser member;

    @BeforeAll
    void startFiles() throws Exception {
        files = new RecordingUpstream();
        member = browser();
        running.put("files-service", List.of(files.url()));
        tell();
        await().until(() -> filesAnswer() == 200);
    }

    @AfterAll
    void stopFiles() throws IOException {
        files.close();
    }

    private int filesAnswer() {
        return member.get("/api/v1/files/1", "Authorization", token).statusCode();
    }

    private int forumAnswer() {
        return member.get("/api/v1/threads/1", "Authorization", token).statusCode();
    }

    /** What a client may do in the middle of a request. */
    private record Fault(String name, String authorization, String line, String framing, String sent) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Fault> faults() {
        String junk = "Bearer junk";
        String counted = "Content-Length: 100000";
        String chunked = "Transfer-Encoding: chunked";
        return Stream.of(
                new Fault("a junk token, cut off", junk, FILE, counted, "x".repeat(500)),
                new Fault("a junk token, chunked, cut off", junk, FILE, chunked, "1f4\r\n" + "x".repeat(500) + "\r\n"),
                new Fault("a valid token, cut off", "", FILE, counted, "x".repeat(500)),
                new Fault("a valid token, chunked, cut off", "", FILE, chunked, "1f4\r\n" + "x".repeat(500) + "\r\n"),
                new Fault("a chunk that is none", "", FILE, chunked, "1f4\r\n" + "x".repeat(500) + "\r\nzz\r\nx\r\n"),
                new Fault("a chunk of negative size", "", FILE, chunked, "-5\r\nabcde\r\n"),
                new Fault("JSON with a junk token, cut off", junk, JSON, counted, "{\"a\":"),
                new Fault("JSON, cut off", "", JSON, counted, "{\"a\":"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void noServiceIsShutOff(Fault fault) throws Exception {
        for (int i = 0; i < 24; i++) {
            try (var raw = new Raw(gateway)) {
                raw.send(fault.line + " HTTP/1.1\r\nHost: a\r\nAuthorization: "
                        + (fault.authorization.isEmpty() ? token : fault.authorization)
                        + "\r\nContent-Type: "
                        + (fault.line.equals(FILE) ? "application/octet-stream" : "application/json")
                        + "\r\n" + fault.framing + "\r\n\r\n" + fault.sent);
                raw.answer(Duration.ofMillis(30));
            } catch (IOException refusedInTheMiddle) {
                // That is its right.
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(filesAnswer()).isEqualTo(200);
            assertThat(forumAnswer()).isEqualTo(200);
        }
    }

    /** Who is not known is answered before a byte of the body is asked for, and nothing of it reaches a service. */
    @Test
    void aStrangersBodyIsNotRead() throws Exception {
        for (String line : List.of(FILE, JSON)) {
            try (var raw = new Raw(gateway)) {
                raw.send(line + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer junk\r\nContent-Type: "
                        + (line.equals(FILE) ? "application/octet-stream" : "application/json")
                        + "\r\nExpect: 100-continue\r\nContent-Length: 200000\r\n\r\n");
                assertThat(raw.answer(Duration.ofSeconds(2)))
                        .startsWith("HTTP/1.1 401")
                        .contains("SIGN_IN_REQUIRED");
            }
        }
        assertThat(files.connections).noneMatch(RecordingUpstream.Connection::inTheMiddle);
    }

    /** A token may name any key; the provider is asked for its keys a few times at most. */
    @Test
    void tokensThatNameUnknownKeysMakeFewRequests() {
        long before = keyRequests();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 40; i++) {
            String head = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"RS256\",\"kid\":\"made-up-%d\"}"
                            .formatted(i)
                            .getBytes());
            String forged = head
                    + provider.jwt("mhc", null)
                            .substring(provider.jwt("mhc", null).indexOf('.'));
            statuses.add(member.send("PUT", "/api/v1/threads/1", "{}", "Authorization", "Bearer " + forged)
                    .statusCode());
        }
        assertThat(statuses).containsOnly(401);
        assertThat(keyRequests() - before).isLessThanOrEqualTo(3);
    }

    private long keyRequests() {
        return provider.service.asked.stream()
                .filter(asked -> asked.uri().getPath().equals("/oauth2/jwks"))
                .count();
    }

    /** Ten megabytes do not fit into what the two ends keep for each other: the gateway has to take them, or break off. */
    @RepeatedTest(10)
    void whoeverStillSendsGetsToReadTheRefusal() throws Exception {
        String megabyte = "x".repeat(1 << 20);
        try (var raw = new Raw(gateway)) {
            raw.send(JSON + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + (10 << 20) + "\r\n\r\n");
            for (int i = 0; i < 10; i++) {
                raw.send(megabyte);
            }
            assertThat(raw.nextAnswer()).startsWith("HTTP/1.1 413 ").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void whoeverStopsSendingIsNotWaitedForLong() throws Exception {
        try (var raw = new Raw(gateway)) {
            raw.send(JSON + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + (10 << 20) + "\r\n\r\n{");
            assertThat(raw.nextAnswer()).startsWith("HTTP/1.1 413 ");
            Thread.sleep(5_000);
            await().atMost(Duration.ofSeconds(1)).until(() -> isReset(raw));
        }
    }

    /** A connection that is closed on the other side answers what still comes with a reset. */
    private static boolean isReset(Raw raw) {
        try {
            raw.send("x");
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
