package community.mhc.member.account.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Browser;
import community.mhc.member.signin.Newcomer;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class RegistrationIT {

    @Autowired
    RestTestClient http;

    @Autowired
    MongoDatabase database;

    @LocalServerPort
    int port;

    private final Newcomer ruth = Newcomer.named("Ruth Alder");

    @Test
    void joiningTwiceWithTheSameWordsIsJoiningOnce() {
        ruth.joins(http);
        ruth.joins(http);
        assertThat(database.getCollection("accounts").countDocuments(Filters.eq("memberId", ruth.id())))
                .isEqualTo(1);
    }

    @Test
    void anIdCannotBeUsedForOtherWords() {
        ruth.joins(http);
        ruth.withName("Somebody Else").asksToJoin(http).isEqualTo(422);
        ruth.withPassword("another long password").asksToJoin(http).isEqualTo(422);
    }

    @Test
    void anAddressBelongsToOneMember() {
        ruth.joins(http);
        ruth.withId(UUID.randomUUID()).asksToJoin(http).isEqualTo(409);
    }

    @Test
    void ofManyWhoWantOneAddressAtOnceOneGetsIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> ruth.withId(UUID.randomUUID())
                            .asksToJoin(http)
                            .value(status -> assertThat(status).isIn(201, 409))))
                    .toList();
            for (var status : statuses) {
                status.get();
            }
        }
        assertThat(database.getCollection("accounts").countDocuments(Filters.eq("_id", ruth.email())))
                .isEqualTo(1);
    }

    @Test
    void whatACrashLeftAfterTheReservationIsFinishedByTheSameRequestAgain() throws Exception {
        ruth.joins(http);
        var hash = account(ruth.email()).getString("passwordHash");
        var omar = Newcomer.named("Omar Reyes");
        database.getCollection("accounts").insertOne(reservation(omar, hash).append("reservedAt", Instant.now()));
        omar.joins(http);
        assertThat(new Browser(port).codeFor(omar.email(), omar.password())).isNotEmpty();
    }

    @Test
    void whatACrashLeftAfterTheRegistrationIsFinishedBySigningIn() throws Exception {
        ruth.joins(http);
        database.getCollection("accounts").updateOne(Filters.eq("_id", ruth.email()), Updates.set("open", false));
        assertThat(new Browser(port).codeFor(ruth.email(), ruth.password())).isNotEmpty();
        assertThat(account(ruth.email()).getBoolean("open")).isTrue();
    }

    @Test
    void aReservationThatCameToNothingIsFreeAfterAWhile() {
        ruth.joins(http);
        var hash = account(ruth.email()).getString("passwordHash");
        var gone = Newcomer.named("Never Arrived");
        var soon = Newcomer.named("Came Back Soon");
        database.getCollection("accounts")
                .insertOne(reservation(gone, hash)
                        .append("reservedAt", Instant.now().minusSeconds(601)));
        database.getCollection("accounts")
                .insertOne(reservation(soon, hash)
                        .append("reservedAt", Instant.now().minusSeconds(590)));
        gone.withId(UUID.randomUUID()).joins(http);
        soon.withId(UUID.randomUUID()).asksToJoin(http).isEqualTo(409);
    }

    @Test
    void whoReservesAnAddressUnderAnothersIdCannotSignInAsHer() throws Exception {
        ruth.joins(http);
        var thief = Newcomer.named("Ruth Alder").withId(ruth.id());
        thief.asksToJoin(http).isEqualTo(422);
        var browser = new Browser(port);
        assertThat(browser.submit(browser.url("/login"), thief.email(), thief.password())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void passwordsAreStoredAsSlowHashesAndNowhereElse() {
        ruth.joins(http);
        assertThat(account(ruth.email()).getString("passwordHash"))
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name).find()) {
                assertThat(document.toString()).doesNotContain(ruth.password());
            }
        }
    }

    private Document account(String email) {
        return database.getCollection("accounts").find(Filters.eq("_id", email)).first();
    }

    private static Document reservation(Newcomer who, String hash) {
        return new Document("_id", who.email())
                .append("memberId", who.id())
                .append("name", who.name())
                .append("passwordHash", hash)
                .append("open", false);
    }
}
