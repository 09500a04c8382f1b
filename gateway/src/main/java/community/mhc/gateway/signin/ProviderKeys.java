package community.mhc.gateway.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The provider's keys, fetched when the first token comes and kept. A token may name any key, so an unknown name is a reason to look
 * again only now and then: whoever makes up names makes no requests of ours.
 */
@Component
class ProviderKeys implements Function<SignedJWT, Flux<JWK>> {

    /** At most one look in this time, however many tokens name keys that nobody knows. A new key is known within it. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** A key that the provider has withdrawn is used no longer than this, unless the provider is away. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final WebClient client;
    private final Clock clock;
    private List<JWK> known = List.of();
    private Instant lookedAt = Instant.MIN;
    private @Nullable Mono<List<JWK>> underWay;

    ProviderKeys(WebClient backChannelClient, Clock clock) {
        this.client = backChannelClient;
        this.clock = clock;
    }

    /** Every key there is; an error where none was ever fetched and none can be now. */
    @Override
    public Flux<JWK> apply(SignedJWT token) {
        return keys(token.getHeader().getKeyID()).flatMapIterable(Function.identity());
    }

    private synchronized Mono<List<JWK>> keys(@Nullable String name) {
        if (underWay != null) {
            return underWay;
        }
        boolean named = known.stream().anyMatch(key -> key.getKeyID().equals(name));
        Duration enough = known.isEmpty() ? Duration.ZERO : named ? FRESH : LOOK_AGAIN;
        if (clock.instant().isBefore(lookedAt.plus(enough))) {
            return Mono.just(known);
        }
        lookedAt = clock.instant();
        underWay = fetch().cache();
        return underWay;
    }

    private Mono<List<JWK>> fetch() {
        List<JWK> before = known;
        return client.get()
                .uri("http://" + Provider.SERVICE + Provider.KEYS)
                .retrieve()
                .bodyToMono(String.class)
                .map(ProviderKeys::parsed)
                .doOnNext(this::keep)
                .onErrorResume(away -> before.isEmpty() ? Mono.error(away) : Mono.just(before))
                .doFinally(end -> done());
    }

    private static List<JWK> parsed(String keys) {
        try {
            return JWKSet.parse(keys).getKeys();
        } catch (ParseException e) {
            throw new IllegalStateException("the provider's keys cannot be read");
        }
    }

    private synchronized void keep(List<JWK> fetched) {
        known = fetched;
    }

    private synchronized void done() {
        underWay = null;
    }
}
