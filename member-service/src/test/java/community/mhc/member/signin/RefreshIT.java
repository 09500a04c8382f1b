package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import community.mhc.chassis.test.ServiceTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RefreshIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    RestTestClient http;

    @Autowired
    MongoDatabase database;

    @LocalServerPort
    int port;

    private Browser browser;
    private Newcomer ruth;
    private String first;

    @BeforeEach
    void ruthSignsIn() throws Exception {
        browser = new Browser(port);
        ruth = Newcomer.named("Ruth Alder").joins(http);
        first = refreshTokenIn(browser.exchange(browser.codeFor(ruth.email(), ruth.password())));
    }

    @Test
    void everyRefreshGivesANewToken() throws Exception {
        var second = refreshTokenIn(browser.refresh(first));
        var third = refreshTokenIn(browser.refresh(second));
        assertThat(third).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void aTokenThatComesBackLaterEndsTheGrantForThiefAndOwner() throws Exception {
        var second = refreshTokenIn(browser.refresh(first));
        minutePasses();
        assertThat(browser.refresh(first).statusCode()).isEqualTo(400);
        assertThat(browser.refresh(second).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenThatComesBackAtOnceIsRefusedAndEndsNothing() throws Exception {
        var second = refreshTokenIn(browser.refresh(first));
        assertThat(browser.refresh(first).statusCode()).isEqualTo(400);
        assertThat(browser.refresh(second).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyAtTheSameMomentOneRefreshes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> browser.refresh(first)))
                    .toList();
            var good = 0;
            for (var answer : answers) {
                good += answer.get().statusCode() == 200 ? 1 : 0;
            }
            assertThat(good).isEqualTo(1);
        }
    }

    @Test
    void noTokenIsStoredAsItIs() {
        var stored = new StringBuilder();
        database.getCollection("grants").find().forEach(grant -> stored.append(grant.toJson()));
        assertThat(stored.toString()).contains(ruth.name()).doesNotContain(first, first.substring(first.indexOf('.')));
    }

    private void minutePasses() {
        database.getCollection("grants")
                .updateMany(
                        Filters.exists("refreshedAt"),
                        Updates.set("refreshedAt", Instant.now().minusSeconds(60)));
    }

    private static String refreshTokenIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("refresh_token").asString();
    }
}
