package community.mhc.member.account.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Newcomer;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Registering again under an id that is taken never keeps somebody else's address from them. */
@Tag("attack")
@ServiceTest
class TakenAddressIT {

    @Autowired
    RestTestClient http;

    @Autowired
    MongoDatabase database;

    private final Newcomer ruth = Newcomer.named("Ruth Alder");
    private final Newcomer owner = Newcomer.named("Olive Ash");

    @Test
    void anExistingMembersIdTakesNoOtherAddress() {
        ruth.joins(http);
        owner.withId(ruth.id()).asksToJoin(http).isEqualTo(422);
        assertThat(holders(owner)).isZero();
        owner.joins(http);
    }

    @Test
    void anAddressThatACrashLeftToAnExistingMemberIsFreeAtOnce() {
        ruth.joins(http);
        database.getCollection("accounts")
                .insertOne(new Document("_id", owner.email())
                        .append("memberId", ruth.id())
                        .append("name", ruth.name())
                        .append("passwordHash", "")
                        .append("open", false)
                        .append("reservedAt", Instant.now()));
        owner.joins(http);
    }

    @Test
    void ofManyAddressesThatRaceForOneIdOneIsTaken() throws Exception {
        var id = UUID.randomUUID();
        var all = IntStream.range(0, 8)
                .mapToObj(i -> Newcomer.named("Ruth Alder").withId(id))
                .toList();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var asked = all.stream()
                    .map(one -> threads.submit(() -> one.asksToJoin(http)
                            .value(status -> assertThat(status).isIn(201, 422))))
                    .toList();
            for (var answer : asked) {
                answer.get();
            }
        }
        assertThat(database.getCollection("accounts").countDocuments(Filters.eq("memberId", id)))
                .isEqualTo(1);
    }

    private long holders(Newcomer who) {
        return database.getCollection("accounts").countDocuments(Filters.eq("_id", who.email()));
    }
}
