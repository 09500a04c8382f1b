package community.mhc.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT extends WithGateway {

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void allIsWellAgain() throws Exception {
        forum.answering(exchange -> FakeService.json(exchange, 200, "{}"));
        running.put("forum-service", List.of(forum.url()));
        tell();
        await().until(() -> asMember("GET", "/api/v1/groups").statusCode() == 200);
        forum.asked.clear();
    }

    private HttpResponse<String> asMember(String method, String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = token;
        return browser().send(method, path, method.equals("GET") ? null : "{\"a\":1}", all);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/members?q=a%20b&q=c, member", "/api/v1/me, member", "/api/v1/connections/1, member",
        "/api/v1/groups/1/threads, forum", "/api/v1/threads/1, forum", "/api/v1/announcements, forum",
        "/api/v1/files/1, files", "/api/v1/files/1/content, files", "/api/v1/groups/1/files, files",
        "/api/v1/jobs, jobs", "/api/v1/notifications/unread-count, notification", "/api/v1/live, notification",
        "/login, member", "/oauth2/jwks, member", "/.well-known/openid-configuration, member"
    })
    void eachPathLeadsToItsService(String path, String service) throws Exception {
        try (FakeService own = new FakeService()) {
            running.put(service + "-service", List.of(own.url()));
            tell();
            await().until(() -> {
                asMember("GET", path);
                return !own.asked.isEmpty();
            });
            assertThat(own.last().uri()).hasToString(path);
        } finally {
            running.remove(service + "-service");
            running.put("member-service", List.of(provider.service.url()));
        }
    }

    @Test
    void aBearerTokenPassesAsItIsAndWinsOverACookie() {
        Browser browser = browser().signIn();
        browser.get("/api/v1/groups", "Authorization", token);
        assertThat(forum.last().headers().get("Authorization")).containsExactly(token);
        assertThat(forum.last().header("Cookie")).isNull();
    }

    @Test
    void twoAuthorizationsAreNotChosenFrom() {
        var answer = asMember("GET", "/api/v1/groups", "Authorization", "Bearer other");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_REQUEST");
    }

    @Test
    void whatAClientSaysAboutItsAddressIsNotHandedOn() {
        asMember(
                "GET",
                "/api/v1/groups",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=6.6.6.6",
                "X-Real-IP",
                "6.6.6.6",
                "X-Forwarded-Prefix",
                "/evil",
                "traceparent",
                "00-11111111111111111111111111111111-1111111111111111-01");
        var asked = forum.last();
        assertThat(asked.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(asked.headers().get("X-Forwarded-Host")).containsExactly(issuer.substring("http://".length()));
        assertThat(asked.headers()).doesNotContainKeys("Forwarded", "X-real-ip", "X-forwarded-prefix");
        assertThat(asked.headers().get("Traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("11111111111111111111111111111111");
    }

    @Test
    void aServiceSetsNoCookie() {
        forum.answering(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "mhc-session=stolen");
            FakeService.json(exchange, 200, "{}");
        });
        assertThat(asMember("GET", "/api/v1/groups").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aDeadInstanceIsPassedOver() throws Exception {
        FakeService dead = new FakeService();
        dead.close();
        running.put("forum-service", List.of(dead.url(), forum.url()));
        tell();
        Thread.sleep(250);
        for (int i = 0; i < 40; i++) {
            assertThat(asMember(i % 2 == 0 ? "POST" : "GET", "/api/v1/groups/" + i)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(forum.asked).hasSize(40);
    }

    @Test
    void instancesTakeTurns() throws Exception {
        try (FakeService second = new FakeService()) {
            running.put("forum-service", List.of(forum.url(), second.url()));
            tell();
            await().until(() -> asMember("GET", "/api/v1/groups").statusCode() == 200 && !second.asked.isEmpty());
            second.asked.clear();
            forum.asked.clear();
            for (int i = 0; i < 20; i++) {
                asMember("GET", "/api/v1/groups");
            }
            assertThat(forum.asked).hasSize(10);
            assertThat(second.asked).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void aRequestThatMayBeRepeatedIsSentToAnotherInstanceWhole(String method) throws Exception {
        try (FakeService breaking = new FakeService().answering(exchange -> {
            throw new IllegalStateException("the connection closes without an answer");
        })) {
            running.put("forum-service", List.of(breaking.url(), forum.url()));
            tell();
            await().until(() -> {
                assertThat(asMember(method, "/api/v1/groups/1").statusCode()).isEqualTo(200);
                return !breaking.asked.isEmpty();
            });
            assertThat(forum.asked).allMatch(asked -> asked.body().equals(method.equals("GET") ? "" : "{\"a\":1}"));
        }
    }

    @Test
    void aPostThatMayHaveArrivedIsNotSentAgain() {
        forum.answering(exchange -> {
            throw new IllegalStateException("the connection closes without an answer");
        });
        HttpResponse<String> answer = asMember("POST", "/api/v1/groups/1/members/2/approve");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"SERVICE_UNAVAILABLE\"", "\"service\":\"forum-service\"");
        assertThat(forum.asked).hasSize(1);
    }

    @Test
    void whileAServiceIsDownTheCircuitAnswersAtOnceAndOthersGoOn() throws Exception {
        CountDownLatch asked = new CountDownLatch(10);
        forum.answering(exchange -> {
            asked.countDown();
            throw new IllegalStateException("the connection closes without an answer");
        });
        while (asked.getCount() > 0) {
            asMember("POST", "/api/v1/threads/1/lock");
        }
        int before = forum.asked.size();
        HttpResponse<String> answer = asMember("GET", "/api/v1/groups");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"service\":\"forum-service\"");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(2);
        assertThat(forum.asked).hasSize(before);
        assertThat(asMember("GET", "/api/v1/members").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatRunsNowhereIsNamed() {
        HttpResponse<String> answer = asMember("GET", "/api/v1/jobs");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"service\":\"jobs-service\"");
    }

    @Test
    void aPersonWhoCannotReachTheSignInPageGetsTheAppsWords() throws Exception {
        running.put("member-service", List.of());
        tell();
        Thread.sleep(250);
        try {
            HttpResponse<String> page = browser().get("/login", "Accept", "text/html,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.headers().firstValue("Location")).contains("/?sign-in=failed");
            assertThat(browser().get("/oauth2/jwks").statusCode()).isEqualTo(503);
        } finally {
            running.put("member-service", List.of(provider.service.url()));
        }
    }

    @Test
    void aServicesProblemPassesAsItIs() {
        forum.answering(exchange -> FakeService.json(exchange, 409, "{\"code\":\"THREAD_LOCKED\"}"));
        HttpResponse<String> answer = asMember("PUT", "/api/v1/threads/1/posts/2");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"code\":\"THREAD_LOCKED\"}");
    }

    @Test
    void tooLongABodyIsRefusedBeforeAServiceHearsOfIt() {
        String body = "\"" + "x".repeat(10_000_000) + "\"";
        HttpResponse<String> answer = browser().send("PUT", "/api/v1/threads/1", body, "Authorization", token);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
        assertThat(forum.asked).isEmpty();
    }

    @Test
    void eventsReachTheClientOneByOne() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        try (FakeService live = new FakeService().answering(exchange -> stream(exchange, firstSeen))) {
            running.put("notification-service", List.of(live.url()));
            tell();
            Thread.sleep(250);
            try (InputStream stream = open("/api/v1/live")) {
                assertThat(new String(stream.readNBytes(13), UTF_8)).isEqualTo("data: first\n\n");
                firstSeen.countDown();
                assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo("data: second\n\n");
            }
        } finally {
            running.remove("notification-service");
        }
    }

    private InputStream open(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Authorization", token)
                .build();
        return client.send(request, BodyHandlers.ofInputStream()).body();
    }

    /** Writes the second event only after the client has read the first. */
    private static void stream(HttpExchange exchange, CountDownLatch firstSeen) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: first\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        try {
            if (firstSeen.await(5, TimeUnit.SECONDS)) {
                exchange.getResponseBody().write("data: second\n\n".getBytes(UTF_8));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
