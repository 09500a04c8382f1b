package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.mhc.chassis.test.ServiceTest;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What signs somebody in works once, whoever kept a copy of it. */
@Tag("attack")
@ServiceTest
class OnceIT {

    @Autowired
    RestTestClient http;

    @Autowired
    MongoDatabase database;

    @LocalServerPort
    int port;

    private Browser browser;
    private Newcomer ruth;

    @BeforeEach
    void ruthJoins() {
        browser = new Browser(port);
        ruth = Newcomer.named("Ruth Alder").joins(http);
    }

    @Test
    void aTicketThatWasUsedSignsNobodyIn() throws Exception {
        var ticket = ticket();
        assertThat(whereToWith(ticket)).startsWith(Browser.REDIRECT_URI);
        assertThat(whereToWith(ticket)).startsWith("/login?");
    }

    @Test
    void ofManyWhoComeWithOneTicketAtOnceOneIsSignedIn() throws Exception {
        var ticket = ticket();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> comes = () -> whereToWith(ticket);
            var answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> comes).toList());
            int in = 0;
            for (var answer : answers) {
                in += answer.get().startsWith(Browser.REDIRECT_URI) ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void signingOutEndsTicketsThatWereNotUsedYet() throws Exception {
        var unused = ticket();
        var tokens = signIn();
        browser.get(browser.url("/connect/logout?post_logout_redirect_uri=http://localhost:8080/&id_token_hint="
                + tokens.get("id_token").asString()));
        assertThat(whereToWith(unused)).startsWith("/login?");
    }

    /** Of tokens only hashes are stored, and whoever reads those has read nothing that opens a door. */
    @Test
    void theHashOfACodeIsNoCode() throws Exception {
        browser.codeFor(ruth.email(), ruth.password());
        var hash = storedGrant().get("code", Document.class).getString("hash");
        assertThat(browser.exchange("sha256:" + hash).statusCode()).isEqualTo(400);
    }

    private String ticket() throws Exception {
        var other = new Browser(port);
        var answer = other.submit(other.location(other.get(other.authorizeUrl())), ruth.email(), ruth.password());
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    private JsonNode signIn() throws Exception {
        return new JsonMapper()
                .readTree(browser.exchange(browser.codeFor(ruth.email(), ruth.password()))
                        .body());
    }

    private Document storedGrant() {
        return database.getCollection("grants")
                .find(Filters.eq("memberId", ruth.id()))
                .first();
    }

    private String whereToWith(String cookie) throws Exception {
        return http.get()
                .uri(URI.create(browser.authorizeUrl()))
                .header("Cookie", "MHC-SIGN-IN=" + cookie)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Location");
    }
}
