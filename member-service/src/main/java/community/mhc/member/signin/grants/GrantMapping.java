package community.mhc.member.signin.grants;

import static java.util.Objects.requireNonNull;

import community.mhc.member.account.Identity;
import community.mhc.member.signin.SignedIn;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Between Spring's model of a grant and ours, field by field: no class name of Spring's is ever stored. */
final class GrantMapping {

    /** Attribute of Spring's model that carries what was read to where it is written again. */
    private static final String READ_AS = "mhc.read-as";

    private static final String PRINCIPAL = Principal.class.getName();
    private static final String REQUEST = OAuth2AuthorizationRequest.class.getName();

    private GrantMapping() {}

    /** What this grant was when it was read; null for one that is new. */
    static @Nullable StoredGrant readAs(OAuth2Authorization grant) {
        return grant.getAttribute(READ_AS);
    }

    static StoredGrant toStored(OAuth2Authorization grant, Instant now) {
        SignedIn member = requireNonNull(grant.getAttribute(PRINCIPAL));
        OAuth2AuthorizationRequest request = requireNonNull(grant.getAttribute(REQUEST));
        var stored = new StoredGrant(
                grant.getId(),
                1,
                grant.getRegisteredClientId(),
                member.getPrincipal().memberId(),
                member.getPrincipal().name(),
                member.at(),
                List.copyOf(grant.getAuthorizedScopes()),
                storedRequest(request),
                storedToken(grant.getToken(OAuth2AuthorizationCode.class)),
                storedToken(grant.getAccessToken()),
                storedToken(grant.getRefreshToken()),
                storedToken(grant.getToken(OidcIdToken.class)),
                null,
                null,
                now);
        var before = readAs(grant);
        return (before == null ? stored : stored.after(before, now)).untilLastTokenExpires();
    }

    private static StoredGrant.Request storedRequest(OAuth2AuthorizationRequest request) {
        var parameters = new HashMap<String, String>();
        request.getAdditionalParameters().forEach((name, value) -> {
            if (value instanceof String text) {
                parameters.put(name, text);
            }
        });
        return new StoredGrant.Request(
                request.getAuthorizationUri(),
                request.getRedirectUri(),
                request.getState(),
                List.copyOf(request.getScopes()),
                parameters);
    }

    private static StoredGrant.@Nullable Token storedToken(@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return null;
        }
        return new StoredGrant.Token(
                TokenHash.of(token.getToken().getTokenValue()),
                requireNonNull(token.getToken().getIssuedAt()),
                requireNonNull(token.getToken().getExpiresAt()),
                token.isInvalidated());
    }

    /** @param presented the token that led to the grant, whose text Spring will look for in it */
    static OAuth2Authorization toSpring(StoredGrant stored, RegisteredClient client, String presented) {
        var grant = OAuth2Authorization.withRegisteredClient(client)
                .id(stored.id())
                .principalName(stored.memberId().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(new HashSet<>(stored.scopes()))
                .attribute(READ_AS, stored)
                .attribute(PRINCIPAL, new SignedIn(new Identity(stored.memberId(), stored.name()), stored.signedInAt()))
                .attribute(REQUEST, springRequest(stored, client));
        tokensOf(stored, client, presented)
                .forEach((token, invalidated) -> grant.token(token, metadata -> {
                    metadata.put(Token.INVALIDATED_METADATA_NAME, invalidated);
                    if (token instanceof OidcIdToken identity) {
                        metadata.put(Token.CLAIMS_METADATA_NAME, identity.getClaims());
                    }
                }));
        return grant.build();
    }

    private static OAuth2AuthorizationRequest springRequest(StoredGrant stored, RegisteredClient client) {
        var request = stored.request();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(request.authorizationUri())
                .clientId(client.getClientId())
                .redirectUri(request.redirectUri())
                .scopes(new HashSet<>(request.scopes()))
                .state(request.state())
                .additionalParameters(Map.copyOf(request.parameters()))
                .build();
    }

    private static Map<OAuth2Token, Boolean> tokensOf(StoredGrant stored, RegisteredClient client, String presented) {
        var tokens = new HashMap<OAuth2Token, Boolean>();
        var code = stored.code();
        if (code != null) {
            tokens.put(
                    new OAuth2AuthorizationCode(code.as(presented), code.issuedAt(), code.expiresAt()),
                    code.invalidated());
        }
        var access = stored.access();
        if (access != null) {
            tokens.put(
                    new OAuth2AccessToken(
                            TokenType.BEARER,
                            access.as(presented),
                            access.issuedAt(),
                            access.expiresAt(),
                            new HashSet<>(stored.scopes())),
                    access.invalidated());
        }
        var refresh = stored.refresh();
        if (refresh != null) {
            tokens.put(
                    new OAuth2RefreshToken(refresh.as(presented), refresh.issuedAt(), refresh.expiresAt()),
                    refresh.invalidated());
        }
        var identity = stored.identity();
        if (identity != null) {
            tokens.put(
                    new OidcIdToken(
                            identity.as(presented),
                            identity.issuedAt(),
                            identity.expiresAt(),
                            claimsOf(stored, client)),
                    identity.invalidated());
        }
        return tokens;
    }

    private static Map<String, Object> claimsOf(StoredGrant stored, RegisteredClient client) {
        return Map.of(
                IdTokenClaimNames.SUB, stored.memberId().toString(),
                IdTokenClaimNames.AUD, List.of(client.getClientId()),
                StandardClaimNames.NAME, stored.name(),
                IdentityHints.GRANT, stored.id());
    }
}
