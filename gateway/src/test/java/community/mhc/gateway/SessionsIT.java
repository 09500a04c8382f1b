package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SessionsIT extends WithGateway {

    private TestGateway second;

    @BeforeAll
    void startAnother() throws Exception {
        second = TestGateway.start(TestGateway.freePort(), issuer, mongo, instances);
    }

    @AfterAll
    void stopTheOther() {
        second.close();
    }

    @BeforeEach
    void tokensLast() {
        provider.accessLife = Duration.ofMinutes(5);
        provider.slowness = Duration.ZERO;
        provider.refreshes.set(0);
    }

    @Test
    void aSessionHoldsAtEveryGateway() {
        Browser browser = browser().signIn();
        assertThat(browser.at(second).get("/session").body()).contains(FakeProvider.MEMBER);
        assertThat(browser.write("PUT", "/api/v1/threads/1", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOutlivesARestart() throws Exception {
        Browser browser = browser();
        TestGateway first = TestGateway.start(TestGateway.freePort(), issuer, mongo, instances);
        browser.at(first).signIn();
        first.close();
        try (TestGateway again = TestGateway.start(TestGateway.freePort(), issuer, mongo, instances)) {
            assertThat(browser.at(again).get("/session").body()).contains(FakeProvider.MEMBER);
        }
    }

    @Test
    void aSignInMayEndAtAnotherGatewayThanItBegan() {
        Browser browser = browser();
        browser.get("/sign-in?to=/session");
        browser.cookies.clear();
        String provider = browser.get("/sign-in?to=/session")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.at(second);
        assertThat(browser.visit(provider.substring(issuer.length())).body()).contains(FakeProvider.MEMBER);
    }

    @Test
    void signingOutAtOneGatewayEndsTheSessionAtTheOtherWithinSeconds() {
        Browser browser = browser().signIn();
        Browser other = browser().at(second);
        other.cookies.putAll(browser.cookies);
        assertThat(other.get("/api/v1/groups").statusCode()).isEqualTo(200);
        browser.write("POST", "/sign-out", null);
        await().atMost(Duration.ofSeconds(4))
                .until(() -> other.get("/api/v1/groups").statusCode() == 401);
    }

    @Test
    void signingOutEndsOpenStreamsSoon() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (FakeService live = new FakeService().answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (closed.getCount() > 0) {
                    exchange.getResponseBody().write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    closed.await(100, TimeUnit.MILLISECONDS);
                }
            } catch (IOException | InterruptedException gone) {
                closed.countDown();
            }
        })) {
            running.put("notification-service", List.of(live.url()));
            tell();
            Thread.sleep(250);
            Browser browser = browser().signIn();
            Browser page = browser();
            page.cookies.putAll(browser.cookies);
            Thread stream = Thread.ofVirtual().start(() -> page.get("/api/v1/live"));
            await().until(() -> !live.asked.isEmpty());
            browser.write("POST", "/sign-out", null);
            assertThat(closed.await(12, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.join(Duration.ofSeconds(2))).isTrue();
        } finally {
            running.remove("notification-service");
        }
    }

    @Test
    void manyRequestsAtTwoGatewaysRefreshATokenOnce() {
        provider.accessLife = Duration.ofSeconds(20); // less than the margin: about to end
        Browser browser = browser().signIn();
        provider.accessLife = Duration.ofMinutes(5);
        provider.slowness = Duration.ofMillis(300);
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> {
                    Browser tab = browser().at(i % 2 == 0 ? gateway : second);
                    tab.cookies.putAll(browser.cookies);
                    return tab.get("/api/v1/groups").statusCode();
                })
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(provider.refreshes).hasValue(1);
        assertThat(browser.get("/api/v1/groups").statusCode()).isEqualTo(200);
        assertThat(provider.refreshTokensEnded).isFalse();
    }

    @Test
    void aRefusedRefreshEndsTheSession() {
        provider.accessLife = Duration.ofSeconds(20);
        Browser browser = browser().signIn();
        provider.refreshTokensEnded = true;
        try {
            assertThat(browser.get("/api/v1/groups").body()).contains("SIGN_IN_REQUIRED");
            assertThat(browser.get("/session").body()).isEqualTo("{\"member\":null}");
        } finally {
            provider.refreshTokensEnded = false;
        }
    }

    @Test
    void whileTheProviderIsAwayATokenThatStillHoldsIsGoodEnough() throws Exception {
        provider.accessLife = Duration.ofSeconds(20);
        Browser browser = browser().signIn();
        running.put("member-service", List.of());
        tell();
        Thread.sleep(250);
        try {
            assertThat(browser.get("/api/v1/groups").statusCode()).isEqualTo(200);
        } finally {
            running.put("member-service", List.of(provider.service.url()));
            tell();
            Thread.sleep(250);
        }
    }

    @Test
    void whoReadsTheDatabaseFindsNeitherTokensNorIdsNorNames() {
        Browser browser = browser().signIn();
        String id = browser.cookies.get("mhc-session");
        browser.get("/api/v1/groups");
        String token = forum.last().header("Authorization").substring("Bearer ".length());
        List<Document> stored =
                Flux.from(sessions().find()).collectList().blockOptional().orElseThrow();
        assertThat(stored).isNotEmpty().allSatisfy(session -> {
            byte[] sealed = session.get("sealed", Binary.class).getData();
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(token, "Ada");
            assertThat(session.toJson()).doesNotContain(id, FakeProvider.MEMBER);
        });
    }

    @Test
    void aSessionThatWasIdleForTwoWeeksHasEnded() {
        Browser browser = browser().signIn();
        Date longAgo = Date.from(Instant.now().minus(Duration.ofDays(15)));
        Mono.from(sessions().updateMany(new Document(), new Document("$set", new Document("seenAt", longAgo))))
                .block();
        assertThat(browser.at(second).get("/session").body()).isEqualTo("{\"member\":null}");
    }

    private MongoCollection<Document> sessions() {
        return gateway.bean(MongoClient.class).getDatabase("gateway").getCollection("sessions");
    }
}
