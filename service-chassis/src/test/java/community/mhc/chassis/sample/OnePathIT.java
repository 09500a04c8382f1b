package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.RawHttp;
import community.mhc.chassis.test.RawHttp.Answer;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a check reads in a request is what the router reads: a request that could be read in two ways is refused. */
@ServiceTest
@Tag("attack")
class OnePathIT {

    @LocalServerPort
    private int port;

    /** Another spelling of a path that is there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/notes/whoami",
                "/api/v1/notes/%77hoami",
                "/api/%76%31/notes/whoami",
                "/api/v1/%6e%6f%74%65%73/whoami",
                "/api/v1/%6E%6F%74%65%73/whoami",
                "/openapi%5fjson",
                "/%6fpenapi.json",
            })
    void aPathHasOneSpelling(String path) throws IOException {
        assertRefused(send(get(path, "HTTP/1.1")));
        assertRefused(new RawHttp(port).send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "gzip, chunked", "identity"})
    void aBodyIsFramedInAWayThatWeKnow(String coding) throws IOException {
        assertRefused(send(put("Transfer-Encoding: " + coding + "\r\n", "0\r\n\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/1.2", "HTTP/3"})
    void anotherVersionOfTheProtocolIsRefused(String version) throws IOException {
        assertRefused(send(get("/api/v1/notes/whoami", version)));
    }

    @Test
    void aServiceIsNoProxy() throws IOException {
        assertRefused(send("CONNECT /api/v1/notes/whoami HTTP/1.1\r\n" + HEAD + "\r\n"));
    }

    /** Without a version, an answer has no status and no headers. */
    @Test
    void aRequestWithoutAVersionIsRefused() throws IOException {
        try (var connection = new RawHttp(port).open()) {
            RawHttp.write(connection, "GET /openapi.json\r\n\r\n");
            connection.shutdownOutput();
            assertThat(new String(connection.getInputStream().readAllBytes())).doesNotContain("\"openapi\"");
        }
    }

    private Answer send(String request) throws IOException {
        return new RawHttp(port).send(request);
    }

    private static String get(String path, String version) {
        return "GET " + path + " " + version + "\r\n" + HEAD + "\r\n";
    }

    private static String put(String headers, String body) {
        return "PUT /api/v1/notes/" + UUID.randomUUID() + " HTTP/1.1\r\n" + HEAD + "Content-Type: application/json\r\n"
                + headers + "\r\n" + body;
    }

    private static final String HEAD =
            "Host: x\r\nConnection: close\r\nAuthorization: Bearer " + TestTokens.forMember(UUID.randomUUID()) + "\r\n";

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.isProblem()).as("%s", answer).isTrue();
    }
}
