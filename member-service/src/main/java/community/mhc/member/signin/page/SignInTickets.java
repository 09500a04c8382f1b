package community.mhc.member.signin.page;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.member.account.Identity;
import community.mhc.member.signin.SignedIn;
import community.mhc.member.signin.grants.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * Who has just proved who she is, by the ticket that her browser carries. A ticket is taken out of the database when it is
 * used, so of all who come with it, to whatever instance, one gets in. Of its text only the hash is stored.
 */
@Component
class SignInTickets implements CollectionSetup {

    private static final String COLLECTION = "sign-in-tickets";
    private static final int TICKET_BYTES = 32;

    private final StringKeyGenerator texts =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), TICKET_BYTES);
    private final MongoCollection<Ticket> tickets;
    private final Clock clock;

    SignInTickets(MongoDatabase database, Clock clock) {
        this.tickets = database.getCollection(COLLECTION, Ticket.class);
        this.clock = clock;
    }

    /**
     * Public, as all stored records are: the driver asks for it.
     *
     * @param at when she proved it
     */
    public record Ticket(@BsonId String hash, UUID memberId, String name, Instant at, Instant expiresAt) {}

    @Override
    public void prepare(MongoDatabase database) {
        var collection = database.getCollection(COLLECTION);
        collection.createIndex(new Document("memberId", 1));
        collection.createIndex(new Document("expiresAt", 1));
    }

    String issue(SignedIn member, Duration lifetime) {
        var text = texts.generateKey();
        var identity = member.getPrincipal();
        tickets.insertOne(new Ticket(
                TokenHash.ofPresented(text),
                identity.memberId(),
                identity.name(),
                member.at(),
                clock.instant().plus(lifetime)));
        return text;
    }

    /** Null for what is expired, used before or not ours. */
    @Nullable
    SignedIn take(String text) {
        var ticket =
                tickets.findOneAndDelete(and(eq("_id", TokenHash.ofPresented(text)), gt("expiresAt", clock.instant())));
        return ticket == null ? null : new SignedIn(new Identity(ticket.memberId(), ticket.name()), ticket.at());
    }

    /** None of hers, from whatever browser, is good for anything from now on. */
    void endAll(UUID memberId) {
        tickets.deleteMany(eq("memberId", memberId));
    }

    /** In every instance: doing it twice is harmless. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetExpired() {
        tickets.deleteMany(lt("expiresAt", clock.instant()));
    }
}
