package community.mhc.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sessions as documents: hash of the id, the sealed member and tokens, when last seen, and until when one gateway has
 * the turn to refresh. Every change is one update of one document, and none brings back what was deleted.
 */
@Component
class SessionStore {

    /** A session unused for this long has ended. */
    static final Duration IDLE = Duration.ofDays(14);

    /** How exact "last seen" is: a write for every request would be the load of a busy day. */
    private static final Duration SEEN_STEP = Duration.ofHours(1);

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private static final String SEALED = "sealed";
    private static final String SEEN = "seenAt";
    private static final String TURN_ENDS = "refreshTurnEnds";

    private final MongoCollection<Document> sessions;
    private final Sealed sealed;
    private final Clock clock;

    SessionStore(MongoClient mongo, Sealed sealed, Clock clock) {
        this.sessions = mongo.getDatabase("gateway").getCollection("sessions");
        this.sealed = sealed;
        this.clock = clock;
    }

    Mono<Void> insert(SessionId id, MemberSession session) {
        Document document = new Document("_id", id.hash())
                .append(SEALED, seal(id, session))
                .append(SEEN, Date.from(clock.instant()))
                .append(TURN_ENDS, new Date(0));
        return Mono.from(sessions.insertOne(document)).then();
    }

    /** Empty when there is none, or it was idle for too long. */
    Mono<MemberSession> read(SessionId id) {
        return Mono.from(sessions.find(byId(id)).first()).flatMap(document -> {
            Instant seen = document.getDate(SEEN).toInstant();
            Instant now = clock.instant();
            if (seen.plus(IDLE).isBefore(now)) {
                return Mono.empty();
            }
            Mono<MemberSession> session = Mono.justOrEmpty(
                    sealed.open(document.get(SEALED, Binary.class).getData(), id.hash(), MemberSession.class));
            return seen.plus(SEEN_STEP).isBefore(now)
                    ? update(id, set(SEEN, Date.from(now))).then(session)
                    : session;
        });
    }

    /** Stores newer tokens and gives the turn back. */
    Mono<Void> replace(SessionId id, MemberSession session) {
        return update(id, combine(set(SEALED, seal(id, session)), set(TURN_ENDS, new Date(0))))
                .then();
    }

    /**
     * Takes the turn to refresh for at most {@code lease}, and reads the session in the same step: what was read before
     * may have been refreshed since. Empty when another gateway has the turn, or there is no session.
     */
    Mono<MemberSession> takeTurn(SessionId id, Duration lease) {
        Instant now = clock.instant();
        Bson free = and(byId(id), lt(TURN_ENDS, Date.from(now)));
        return Mono.from(sessions.findOneAndUpdate(free, set(TURN_ENDS, Date.from(now.plus(lease))), AFTER))
                .flatMap(document -> Mono.justOrEmpty(open(id, document)));
    }

    Mono<Void> giveTurnBack(SessionId id) {
        return update(id, set(TURN_ENDS, new Date(0))).then();
    }

    Mono<Void> delete(SessionId id) {
        return Mono.from(sessions.deleteOne(byId(id))).then();
    }

    /** Our own job: not every server that we run on deletes by age. */
    Mono<Long> deleteIdle() {
        Date before = Date.from(clock.instant().minus(IDLE));
        return Mono.from(sessions.createIndex(new Document(SEEN, 1)))
                .then(Mono.from(sessions.deleteMany(lt(SEEN, before))))
                .map(result -> result.getDeletedCount());
    }

    private Mono<Boolean> update(SessionId id, Bson change) {
        return Mono.from(sessions.updateOne(byId(id), change)).map(result -> result.getMatchedCount() == 1);
    }

    private Optional<MemberSession> open(SessionId id, Document document) {
        return sealed.open(document.get(SEALED, Binary.class).getData(), id.hash(), MemberSession.class);
    }

    private Binary seal(SessionId id, MemberSession session) {
        return new Binary(sealed.seal(session, id.hash()));
    }

    private static Bson byId(SessionId id) {
        return eq("_id", id.hash());
    }
}
