package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.sample.NoteEndpoint.NewNote;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SampleServiceIT {

    private static final UUID MEMBER = UUID.randomUUID();

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    @Test
    void aWriteIsSeenByTheReadThatSendsItsPositionBack() {
        for (int i = 0; i < 30; i++) {
            var id = UUID.randomUUID();
            var position = write(id, "note " + UUID.randomUUID());
            assertThat(position).matches("sample:\\d+");
            http.get()
                    .uri("/api/v1/notes/{id}", id)
                    .headers(TestTokens.by(MEMBER))
                    .header("Mhc-Position", "other:99999, " + position)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .doesNotExist("Mhc-Stale");
        }
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsSaid() {
        var id = UUID.randomUUID();
        write(id, "note " + id);
        http.get()
                .uri("/api/v1/notes")
                .headers(TestTokens.by(MEMBER))
                .header("Mhc-Position", "sample:99999999")
                .exchange()
                .expectHeader()
                .valueEquals("Mhc-Stale", "true");
    }

    @Test
    void theSamePutAnswersTheSameAndOtherContentIsRefused() {
        var id = UUID.randomUUID();
        write(id, "same");
        write(id, "same");
        put(id, new NewNote("other"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ID_REUSED");
    }

    @Test
    void anEditNeedsTheRevisionItIsBasedOn() {
        var id = UUID.randomUUID();
        write(id, "first");
        patch(id, null).isEqualTo(428);
        patch(id, "\"0\"").isEqualTo(204);
        patch(id, "\"0\"").isEqualTo(412);
        patch(id, "\"1\"").isEqualTo(409);
        patch(id, "nonsense").isEqualTo(400);
        patch(UUID.randomUUID(), "\"0\"").isEqualTo(404);
    }

    private org.springframework.test.web.servlet.client.StatusAssertions patch(UUID id, String ifMatch) {
        var request = http.patch().uri("/api/v1/notes/{id}", id).headers(TestTokens.by(MEMBER));
        if (ifMatch != null) request = request.header("If-Match", ifMatch);
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(new NewNote("changed"))
                .exchange()
                .expectStatus();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 0; i < 25; i++) write(UUID.randomUUID(), "page " + UUID.randomUUID());
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = http.get()
                    .uri("/api/v1/notes?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .headers(TestTokens.by(MEMBER))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(JsonNode.class)
                    .getResponseBody();
            page.get("items").forEach(item -> seen.add(item.get("text").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                | 400 | MALFORMED_JSON
            []                               | 400 | MALFORMED_JSON
            {"text":1}                       | 400 | MALFORMED_JSON
            {"text":"a","extra":1}           | 400 | UNKNOWN_FIELD
            {"text":"a"} trailing            | 400 | MALFORMED_JSON
            {"text":" "}                     | 422 | VALIDATION_FAILED
            {}                               | 422 | VALIDATION_FAILED
            """)
    void aBadBodyIsAClearProblem(String body, int status, String code) {
        http.put()
                .uri("/api/v1/notes/{id}", UUID.randomUUID())
                .headers(TestTokens.by(MEMBER))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.traceId")
                .exists();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notes/not-a-uuid,400,BAD_PARAMETER",
        "/api/v1/notes/1-1-1-1-1,400,BAD_PARAMETER",
        "/api/v1/notes?limit=0,422,VALIDATION_FAILED",
        "/api/v1/notes?limit=x,422,VALIDATION_FAILED",
        "/api/v1/notes?cursor=forged,400,CURSOR_INVALID",
        "/api/v1/nothing,404,NOT_FOUND",
        "/api/v1/notes/00000000-0000-0000-0000-000000000000,404,NOT_FOUND",
        "/api/v1/notes/fault,500,INTERNAL_ERROR"
    })
    void aBadRequestIsAClearProblem(String path, int status, String code) {
        http.get()
                .uri(path)
                .headers(TestTokens.by(MEMBER))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("\"" + code + "\"").doesNotContain("secret", "Exception"));
    }

    @Test
    void aTokenMustBeOurs() {
        assertStatusWith(null, 401);
        assertStatusWith("nonsense", 401);
        assertStatusWith(
                TestTokens.token(MEMBER.toString(), "http://localhost:8080", "mhc", Duration.ofMinutes(-10)), 401);
        assertStatusWith(TestTokens.token(MEMBER.toString(), "http://elsewhere", "mhc", Duration.ofMinutes(10)), 401);
        assertStatusWith(
                TestTokens.token(MEMBER.toString(), "http://localhost:8080", "other", Duration.ofMinutes(10)), 401);
        assertStatusWith(TestTokens.token("nobody", "http://localhost:8080", "mhc", Duration.ofMinutes(10)), 401);
        assertStatusWith(TestTokens.forMember(MEMBER), 200);
    }

    private void assertStatusWith(String token, int status) {
        var request = http.get().uri("/api/v1/notes/whoami");
        if (token != null) request = request.headers(headers -> headers.setBearerAuth(token));
        var type = status == 200 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON;
        request.exchange().expectStatus().isEqualTo(status).expectHeader().contentType(type);
    }

    @Test
    void aBodyTooLargeIsNotRead() {
        put(UUID.randomUUID(), new NewNote("x".repeat(300_000))).expectStatus().isEqualTo(413);
    }

    @Test
    void aChunkedBodyTooLargeIsNotReadToItsEnd() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(("PUT /api/v1/notes/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + TestTokens.forMember(MEMBER)
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 6; i++) out.write(chunk);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).contains("413");
        }
    }

    @Test
    void aMalformedRequestLineIsAProblemToo() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/{bad}|\\ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("BAD_REQUEST");
        }
    }

    @Test
    void whatIsNotThereIsAnsweredAlikeWhereverThatIsFoundOut() {
        var id = UUID.randomUUID();
        var byView = http.get()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(MEMBER))
                .exchange();
        var byAggregate = http.patch()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(MEMBER))
                .header("If-Match", "\"0\"")
                .body(new NewNote("changed"))
                .exchange();
        assertThat(withoutTrace(byView)).isEqualTo(withoutTrace(byAggregate)).contains("NOT_FOUND");
    }

    private static String withoutTrace(RestTestClient.ResponseSpec answer) {
        var body = answer.returnResult(String.class).getResponseBody();
        return String.valueOf(body).replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void aQueryThatIsNoTextIsAProblemToo() {
        http.get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + "/api/v1/notes?limit=%FF%FE"))
                .headers(TestTokens.by(MEMBER))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String firstLine(Socket socket) throws Exception {
        return new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream())).readLine();
    }

    @Test
    void theDocumentDescribesPagesAndBounds() {
        http.get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(document -> assertThat(document)
                        .contains("\"openapi\":\"3.1", "\"maxLength\":200", "\"name\":\"limit\"", "\"name\":\"cursor\"")
                        .doesNotContain("memberId"));
    }

    private String write(UUID id, String text) {
        return put(id, new NewNote(text))
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Mhc-Position");
    }

    private RestTestClient.ResponseSpec put(UUID id, NewNote note) {
        return http.put()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(MEMBER))
                .contentType(MediaType.APPLICATION_JSON)
                .body(note)
                .exchange();
    }
}
