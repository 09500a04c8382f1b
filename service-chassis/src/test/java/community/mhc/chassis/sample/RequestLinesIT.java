package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.RawHttp;
import community.mhc.chassis.test.RawHttp.Answer;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat and Spring refuse of themselves, kept that way. */
@ServiceTest
class RequestLinesIT {

    private static final String HEAD =
            "Host: x\r\nConnection: close\r\nAuthorization: Bearer " + TestTokens.forMember(UUID.randomUUID()) + "\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/notes;a=b/whoami",
                "/api/v1/notes/whoami;jsessionid=1",
                "/api//v1/notes/whoami",
                "//api/v1/notes/whoami",
                "/api/v1/notes/../notes/whoami",
                "/api/v1/./notes/whoami",
                "/x/%2e%2e/api/v1/notes/whoami",
                "/x/%2E./api/v1/notes/whoami",
                "/api%2fv1/notes/whoami",
                "/api%5cv1/notes/whoami",
                "/api\\v1/notes/whoami",
                "/api/v1/notes/%2577hoami",
                "/api/v1/notes/whoami%00",
                "/api/v1/notes/whoami%0a",
                "/api/v1/notes/%zz",
                "/api/v1/notes/%c0%af",
                "/api/v1/notes/\u00ff",
                "/api/v1/notes/whoami#x",
                "http://elsewhere/api/v1/notes/whoami",
                "ftp://x/api/v1/notes/whoami",
                "api/v1/notes/whoami",
                "*",
            })
    void aPathThatIsNoneOfOursIsRefused(String path) throws IOException {
        assertRefused(send("GET " + path + " HTTP/1.1\r\n" + HEAD + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "FOO", "get", "G\u0080T"})
    void aMethodThatIsNoneOfOursIsRefused(String method) throws IOException {
        var answer = send(method + " /api/v1/notes/whoami HTTP/1.1\r\n" + HEAD + "\r\n");
        assertThat(answer.status()).as("%s", answer).isIn(400, 405);
        assertThat(answer.isProblem()).as("%s", answer).isTrue();
    }

    /** No header or parameter makes it another one. */
    @Test
    void theMethodIsTheOneOfTheRequestLine() throws IOException {
        for (var header : new String[] {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"})
            assertThat(send("POST /api/v1/notes?_method=GET HTTP/1.1\r\n" + HEAD + header
                                    + ": GET\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: 11\r\n\r\n_method=GET")
                            .status())
                    .isEqualTo(405);
    }

    /** Of a read they tell as much as the read itself, and no more. */
    @Test
    void headAndOptionsNeedATokenToo() throws IOException {
        for (var method : new String[] {"HEAD", "OPTIONS"}) {
            assertThat(send(method + " /api/v1/notes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .status())
                    .isEqualTo(401);
            assertThat(send(method + " /api/v1/notes HTTP/1.1\r\n" + HEAD + "\r\n")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: y\r\n",
                "Content-Length: 1\r\nContent-Length: 2\r\n",
                "Content-Length: +1\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: chunked;x=y\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Bad Name: x\r\n",
                ": x\r\n",
                "no colon\r\n",
            })
    void headersThatCannotBeReadInOneWayAreRefused(String headers) throws IOException {
        assertRefused(send("PUT /api/v1/notes/" + UUID.randomUUID() + " HTTP/1.1\r\n" + HEAD + headers + "\r\n"));
    }

    /** Chunks win, and what could be a second request is never read: RFC 9112, 6.1. */
    @Test
    void nothingIsSmuggledBehindABodyWithTwoLengths() throws IOException {
        try (var connection = new RawHttp(port).open()) {
            var second = "GET /api/v1/notes/whoami HTTP/1.1\r\n" + HEAD + "\r\n";
            RawHttp.write(
                    connection,
                    "PUT /api/v1/notes/" + UUID.randomUUID() + " HTTP/1.1\r\n" + HEAD.replace("close", "keep-alive")
                            + "Content-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n"
                            + "\r\n0\r\n\r\n" + second);
            assertThat(RawHttp.read(connection).status()).isEqualTo(400);
            assertThat(RawHttp.read(connection).status()).isZero();
        }
    }

    private Answer send(String request) throws IOException {
        return new RawHttp(port).send(request);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.isProblem()).as("%s", answer).isTrue();
    }
}
