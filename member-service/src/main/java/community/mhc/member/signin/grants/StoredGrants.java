package community.mhc.member.signin.grants;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import community.mhc.chassis.views.CollectionSetup;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps grants in MongoDB, so that a restart ends nothing and any instance can go on. A refresh token that comes back
 * after it was replaced has been stolen from somebody: its whole grant is revoked.
 */
@Component
class StoredGrants implements OAuth2AuthorizationService, CollectionSetup {

    private static final Logger log = LoggerFactory.getLogger(StoredGrants.class);
    private static final String CODE = "code.hash";
    private static final String ACCESS = "access.hash";
    private static final String COLLECTION = "grants";

    private final MongoCollection<StoredGrant> grants;
    private final RegisteredClientRepository clients;
    private final IdentityHints hints;
    private final Clock clock;

    StoredGrants(MongoDatabase database, RegisteredClientRepository clients, IdentityHints hints, Clock clock) {
        this.grants = database.getCollection(COLLECTION, StoredGrant.class);
        this.clients = clients;
        this.hints = hints;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        var collection = database.getCollection(COLLECTION);
        collection.createIndex(Indexes.ascending(CODE));
        collection.createIndex(Indexes.ascending(ACCESS));
        collection.createIndex(Indexes.ascending("expiresAt"));
    }

    /** Stores a new grant or the next version of one; of two that exchange the same code or token, one is refused. */
    @Override
    public void save(OAuth2Authorization grant) {
        var next = GrantMapping.toStored(grant, clock.instant());
        var before = GrantMapping.readAs(grant);
        if (before == null) {
            grants.insertOne(next);
            return;
        }
        var unchanged = and(eq("_id", before.id()), eq("version", before.version()));
        if (grants.replaceOne(unchanged, next).getMatchedCount() == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        grants.deleteOne(eq("_id", grant.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return toSpring(first(eq("_id", id)), "");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return toSpring(find(token, type == null ? "" : type.getValue()), token);
    }

    private @Nullable StoredGrant find(String token, String type) {
        return switch (type) {
            case OAuth2ParameterNames.CODE -> first(eq(CODE, TokenHash.ofPresented(token)));
            case OAuth2ParameterNames.ACCESS_TOKEN -> first(eq(ACCESS, TokenHash.ofPresented(token)));
            case OAuth2ParameterNames.REFRESH_TOKEN -> byRefreshToken(token);
            case OidcParameterNames.ID_TOKEN -> byIdToken(token);
            case "" -> byRefreshOrAccessToken(token);
            default -> null;
        };
    }

    private @Nullable StoredGrant byRefreshOrAccessToken(String token) {
        var byRefresh = byRefreshToken(token);
        return byRefresh == null ? first(eq(ACCESS, TokenHash.ofPresented(token))) : byRefresh;
    }

    private @Nullable StoredGrant byIdToken(String token) {
        var id = hints.grantOf(token);
        return id == null ? null : first(eq("_id", id));
    }

    private @Nullable StoredGrant byRefreshToken(String token) {
        var grant = first(eq("_id", RefreshTokens.grantOf(token)));
        if (grant == null || grant.hasRefresh(TokenHash.ofPresented(token))) {
            return grant;
        }
        if (!grant.hasJustReplaced(TokenHash.ofPresented(token), clock.instant())) {
            grants.deleteOne(eq("_id", grant.id()));
            log.warn("a refresh token was used again: the grant of member {} is revoked", grant.memberId());
        }
        return null;
    }

    private @Nullable StoredGrant first(Bson filter) {
        return grants.find(filter).first();
    }

    private @Nullable OAuth2Authorization toSpring(@Nullable StoredGrant grant, String presented) {
        var client = grant == null ? null : clients.findById(grant.client());
        return grant == null || client == null ? null : GrantMapping.toSpring(grant, client, presented);
    }

    /** In every instance: doing it twice is harmless. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetExpired() {
        grants.deleteMany(lt("expiresAt", clock.instant()));
    }
}
