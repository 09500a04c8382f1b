package community.mhc.gateway.session;

import com.mongodb.MongoException;
import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.Problem;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The sessions of all gateways. What one of them reads it remembers for two seconds, so a busy session costs one read
 * in that time, and one that was ended elsewhere is over here within it.
 */
@Component
public class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final SessionStore store;
    private final ConcurrentMap<SessionId, Remembered> remembered = new ConcurrentHashMap<>();

    Sessions(SessionStore store) {
        this.store = store;
    }

    private record Remembered(Mono<MemberSession> session, long since) {
        boolean over() {
            return System.nanoTime() - since > REMEMBERED.toNanos();
        }
    }

    /** Begins a session under a new id. */
    public Mono<SessionId> begin(MemberSession session) {
        SessionId id = SessionId.random();
        return store.insert(id, session)
                .onErrorMap(MongoException.class, Sessions::unavailable)
                .thenReturn(id);
    }

    /** The session, at most two seconds old; empty when there is none. */
    public Mono<MemberSession> find(SessionId id) {
        return remembered
                .compute(id, (key, known) -> known == null || known.over() ? remember(key) : known)
                .session();
    }

    private Remembered remember(SessionId id) {
        Mono<MemberSession> read =
                findNow(id).doOnError(error -> remembered.remove(id)).cache();
        return new Remembered(read, System.nanoTime());
    }

    /** The session as it is stored at this moment. */
    public Mono<MemberSession> findNow(SessionId id) {
        return store.read(id).onErrorMap(MongoException.class, Sessions::unavailable);
    }

    /** Replaces the tokens; does nothing when the session was ended meanwhile. */
    public Mono<Void> replace(SessionId id, MemberSession session) {
        return store.replace(id, session)
                .onErrorMap(MongoException.class, Sessions::unavailable)
                .doOnTerminate(() -> remembered.remove(id));
    }

    /**
     * The session as it is stored, when the caller is now the one gateway that may refresh its tokens, for at most
     * {@code lease}; empty when another one is.
     */
    public Mono<MemberSession> takeTurn(SessionId id, Duration lease) {
        return store.takeTurn(id, lease).onErrorMap(MongoException.class, Sessions::unavailable);
    }

    /** Lets another try to refresh. */
    public Mono<Void> giveTurnBack(SessionId id) {
        return store.giveTurnBack(id).onErrorMap(MongoException.class, Sessions::unavailable);
    }

    /** Ends it everywhere: here now, at other gateways within two seconds. */
    public Mono<Void> end(SessionId id) {
        return store.delete(id)
                .onErrorMap(MongoException.class, Sessions::unavailable)
                .doOnTerminate(() -> remembered.remove(id));
    }

    private static Problem unavailable(Throwable cause) {
        return GatewayError.SERVICE_UNAVAILABLE.of("sessions");
    }

    @Scheduled(fixedDelay = 5_000)
    void forget() {
        remembered.values().removeIf(Remembered::over);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void deleteIdle() {
        store.deleteIdle()
                .subscribe(
                        count -> log.debug("{} idle sessions deleted", count),
                        error -> log.warn("Idle sessions were not deleted; next try in an hour", error));
    }
}
