package community.mhc.member.signin.grants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a member granted the gateway by signing in: one document from the code to the last refresh.
 *
 * @param version 1 when stored first, then one more with each change: of two changes at once only one is stored
 * @param client the registered client's id
 * @param name how the member wants to be called
 * @param signedInAt when she proved who she is
 * @param request the authorization request, which the exchange of the code is held against
 * @param access null until the code is exchanged, like the tokens behind it
 * @param previousRefresh hash of the refresh token before the current one
 * @param refreshedAt when the current refresh token took its place
 * @param expiresAt when no token of it is good any more
 */
public record StoredGrant(
        @BsonId String id,
        long version,
        String client,
        UUID memberId,
        String name,
        Instant signedInAt,
        List<String> scopes,
        Request request,
        @Nullable Token code,
        @Nullable Token access,
        @Nullable Token refresh,
        @Nullable Token identity,
        @Nullable String previousRefresh,
        @Nullable Instant refreshedAt,
        Instant expiresAt) {

    /** Two instances, or two tabs, may refresh at the same moment; the one that comes later is no thief. */
    static final Duration SAME_MOMENT = Duration.ofSeconds(30);

    /** An authorization request: only its text parameters are kept, the others mean nothing to us. */
    public record Request(
            String authorizationUri,
            @Nullable String redirectUri,
            @Nullable String state,
            List<String> scopes,
            Map<String, String> parameters) {}

    /** A token, by its hash. */
    public record Token(String hash, Instant issuedAt, Instant expiresAt, boolean invalidated) {

        /** The text of the token if that is the one presented, else its hash in its place. */
        String as(String presented) {
            return hash.equals(TokenHash.of(presented)) ? presented : TokenHash.marked(hash);
        }
    }

    /** This grant as the next version of {@code before}. */
    StoredGrant after(StoredGrant before, Instant now) {
        var replaced = before.refresh() == null || hasRefresh(before.refresh().hash()) ? null : before.refresh();
        return new StoredGrant(
                id,
                before.version() + 1,
                client,
                memberId,
                name,
                signedInAt,
                scopes,
                request,
                code,
                access,
                refresh,
                identity,
                replaced == null ? before.previousRefresh() : replaced.hash(),
                replaced == null ? before.refreshedAt() : now,
                expiresAt);
    }

    StoredGrant untilLastTokenExpires() {
        var last = Stream.of(code, access, refresh, identity)
                .filter(Objects::nonNull)
                .map(Token::expiresAt)
                .max(Instant::compareTo)
                .orElse(expiresAt);
        return new StoredGrant(
                id,
                version,
                client,
                memberId,
                name,
                signedInAt,
                scopes,
                request,
                code,
                access,
                refresh,
                identity,
                previousRefresh,
                refreshedAt,
                last);
    }

    boolean hasRefresh(String hash) {
        return refresh != null && refresh.hash().equals(hash);
    }

    /** Whether this is the token that was replaced just now. */
    boolean hasJustReplaced(String hash, Instant now) {
        return hash.equals(previousRefresh)
                && refreshedAt != null
                && refreshedAt.plus(SAME_MOMENT).isAfter(now);
    }

    /** Never what is in it: this may end up in a log. */
    @Override
    public String toString() {
        return "a grant of " + memberId;
    }
}
