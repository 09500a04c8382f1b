package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written in another way than the one canonical one is no address: no check can be passed by spelling. */
@Tag("attack")
class OneAddressIT extends WithGateway {

    private static final String LOCK = "/api/v1/threads/0197a3c0-0000-7000-8000-00000000000a/lock";

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = browser().signIn();
        forum.asked.clear();
    }

    /** Each character of the path in turn, encoded; each slash doubled, turned, encoded; dots, parameters, case of the digits. */
    private static Stream<String> spellings() {
        var all = new ArrayList<String>();
        for (int i = 1; i < LOCK.length(); i++) {
            char c = LOCK.charAt(i);
            String before = LOCK.substring(0, i);
            String after = LOCK.substring(i + 1);
            all.add(before + "%%%02x".formatted((int) c) + after);
            all.add(before + "%%%02X".formatted((int) c) + after);
            all.add(before + "%25" + "%02x".formatted((int) c) + after);
            if (c == '/') {
                for (String other :
                        List.of("//", "\\", "%5c", "%5C", "/./", "/x/../", "/%2e/", ";/", "/;a=b/", "%c0%af", "/%00/"))
                    all.add(before + other + after);
            }
        }
        all.addAll(List.of("/" + LOCK, "//localhost" + LOCK, "http://localhost" + LOCK, LOCK + ";a=b", LOCK + "%ff"));
        return all.stream();
    }

    @Test
    void noSpellingOfALockIsLetInWithTheCookieAlone() throws IOException {
        var passed = new ArrayList<String>();
        for (String path : spellings().toList()) {
            String answer = raw("POST " + path, "");
            if (!answer.startsWith("HTTP/1.1 400") || !answer.contains("MALFORMED_REQUEST")) {
                passed.add(path + " -> " + answer.lines().findFirst().orElse("nothing"));
            }
        }
        assertThat(passed).isEmpty();
        assertThat(forum.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void everyChangeOnEveryPathNeedsTheToken(String method) throws IOException {
        for (String path : List.of(
                LOCK,
                "/",
                "/anywhere",
                "/session",
                "/openapi.json",
                "/assets/a.js",
                "/login/oauth2/code/mhc",
                "/API/v1/me")) {
            assertThat(raw(method + " " + path, ""))
                    .as(path)
                    .startsWith("HTTP/1.1 403")
                    .contains("CSRF_TOKEN_INVALID");
        }
    }

    /** Two readers of such a request could each choose another value. */
    @ParameterizedTest
    @MethodSource("doubled")
    void aHeaderThatSaysOneThingIsNotSaidTwice(String header) throws IOException {
        assertThat(raw("PUT " + LOCK, header + "\r\n" + header + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("MALFORMED_REQUEST");
        assertThat(forum.asked).isEmpty();
    }

    private static Stream<String> doubled() {
        return Stream.of(
                "Content-Type: application/json",
                "Content-Encoding: identity",
                "Origin: null",
                "Sec-Fetch-Site: same-origin",
                "X-XSRF-TOKEN: a",
                "Host: other");
    }

    /** What is not printable is refused before anybody reads it: header by header, byte by byte. */
    @Test
    void noHeaderHoldsAByteThatIsNotPrintable() throws IOException {
        var passed = new ArrayList<String>();
        for (String name : List.of(
                "Mhc-Position",
                "If-Match",
                "If-None-Match",
                "Range",
                "Content-Digest",
                "Accept",
                "Accept-Language",
                "Cookie",
                "Content-Type",
                "Authorization",
                "Last-Event-ID",
                "Idempotency-Key",
                "X-Anything")) {
            for (char c : new char[] {0x00, 0x01, 0x0b, 0x1f, 0x7f, 0x80, 0xa0, 0xff}) {
                String answer = Raw.exchange(
                        gateway,
                        "GET /session HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + name + ": a" + c + "b\r\n\r\n");
                if (!answer.startsWith("HTTP/1.1 400")) passed.add("%s %02x".formatted(name, (int) c));
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void nothingIsUpgraded() throws IOException {
        assertThat(Raw.exchange(
                        gateway,
                        "GET /api/v1/live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                + "Authorization: Bearer a.b.c\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private String raw(String line, String headers) throws IOException {
        return Raw.exchange(
                gateway,
                line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n" + headers
                        + "Cookie: mhc-session=" + browser.cookies.get("mhc-session") + "\r\n\r\n");
    }
}
