package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsIT extends WithGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/groups", "/api/v1/nothing", "/nowhere.png", "/assets/gone.js", "/actuator/env"})
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"", "\"instance\":\"" + path + "\"", "\"traceId\":\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/members?q=%zz HTTP/1.1", "GET /api/v1/%2e%2e/actuator HTTP/1.1",
                        "GET /api//v1/me HTTP/1.1",
                "GET /api/v1/groups%2F1 HTTP/1.1", "GET /api/v1/groups;a=b HTTP/1.1", "GET /api/v1/groups%00 HTTP/1.1",
                "NONSENSE", "GET / HTTP/9.9.9"
            })
    void anUnreadableRequestIsAProblemToo(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED_REQUEST", "application/problem+json");
    }

    @Test
    void headersThatAreTooLongAreAProblemToo() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("MALFORMED_REQUEST");
    }

    @Test
    void smugglingTwoLengthsIsRefused() throws IOException {
        String answer = raw("PUT /api/v1/threads/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a.b.c\r\n"
                + "Content-Length: 3\r\nContent-Length: 40\r\n\r\n{}\nGET /api/v1/groups HTTP/1.1\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(forum.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST, /session", "DELETE, /openapi.json", "GET, /sign-out", "TRACE, /api/v1/me", "PROPFIND, /api/v1/me"
    })
    void aMethodThatIsNotOfferedIsSaidSo(String method, String path) {
        HttpResponse<String> answer = browser().send(method, path, null);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED");
    }

    @Test
    void whatCanOnlyBeHadAsJsonIsSaidSo() {
        HttpResponse<String> answer = browser().get("/session", "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("NOT_ACCEPTABLE");
    }

    @Test
    void onlyHealthOfTheManagementIsPublic() {
        assertThat(browser().get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(browser().get("/actuator/health").body()).doesNotContain("details");
        assertThat(browser().get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(browser().get("/actuator").statusCode()).isEqualTo(404);
    }

    @Test
    void metricsHaveAPortOfTheirOwnWhereOneIsGiven() throws IOException {
        int port = TestGateway.freePort();
        int management = TestGateway.freePort();
        try (TestGateway apart =
                TestGateway.start(port, issuer, mongo, instances, "--management.server.port=" + management)) {
            Browser browser = new Browser(apart);
            assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(404);
            assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(404);
            String metrics =
                    rawAt(management, "GET /actuator/prometheus HTTP/1.1\r\nHost: l\r\nConnection: close\r\n\r\n");
            assertThat(metrics).contains("http_server_requests_seconds");
        }
    }

    @Test
    void everyAnswerTellsBrowsersWhatToRefuse() {
        var headers = browser().get("/session").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    private String raw(String request) throws IOException {
        return rawAt(URI.create(gateway.url()).getPort(), request);
    }

    private static String rawAt(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
