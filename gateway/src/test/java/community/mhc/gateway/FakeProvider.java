package community.mhc.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An OpenID provider for tests in place of member-service: everybody who comes is MEMBER, codes need their PKCE verifier,
 * and a refresh token that comes twice ends everything, as reuse detection does.
 */
final class FakeProvider implements AutoCloseable {

    static final String MEMBER = "0197a3c0-0000-7000-8000-000000000001";
    static final String SECRET = "a-secret-for-tests-only";

    final FakeService service;
    final AtomicInteger refreshes = new AtomicInteger();
    final AtomicInteger signOuts = new AtomicInteger();
    volatile Duration accessLife = Duration.ofMinutes(5);
    volatile Duration slowness = Duration.ZERO;
    volatile boolean refreshTokensEnded;
    private final String issuer;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokenUsed = new ConcurrentHashMap<>();

    FakeProvider(String issuer) throws IOException, JOSEException {
        this.issuer = issuer;
        this.key = new RSAKeyGenerator(2048).keyID("test").generate();
        this.service = new FakeService().answering(this::answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/oauth2/authorize" -> authorize(exchange);
            case "/oauth2/token" -> token(exchange);
            case "/oauth2/jwks" -> FakeService.json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/userinfo" ->
                FakeService.json(exchange, 200, "{\"sub\":\"%s\",\"name\":\"Ada Example\"}".formatted(MEMBER));
            case "/connect/logout" -> {
                signOuts.incrementAndGet();
                exchange.getResponseHeaders().add("Set-Cookie", "provider=; Max-Age=0; Path=/");
                FakeService.json(exchange, 200, "");
            }
            default -> FakeService.json(exchange, 200, "{\"path\":\"%s\"}".formatted(exchange.getRequestURI()));
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders().add("Set-Cookie", "provider=signed-in; Path=/; HttpOnly");
        exchange.getResponseHeaders()
                .add("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(service.last().body());
        boolean code = "authorization_code".equals(form.get("grant_type"));
        if (code ? !codeHolds(form) : !refreshHolds(form)) {
            FakeService.json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String nonce = code ? codes.get(form.get("code")).get("nonce") : null;
        String refresh = UUID.randomUUID().toString();
        refreshTokenUsed.put(refresh, false);
        FakeService.json(
                exchange, 200, """
                {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":%d,
                 "scope":"openid profile"}""".formatted(jwt("mhc", null), refresh, jwt("gateway", nonce), accessLife.toSeconds()));
    }

    private boolean codeHolds(Map<String, String> form) {
        Map<String, String> asked = codes.get(form.get("code"));
        return asked != null && asked.get("code_challenge").equals(sha256(form.get("code_verifier")));
    }

    private synchronized boolean refreshHolds(Map<String, String> form) {
        refreshes.incrementAndGet();
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Boolean used = refreshTokenUsed.put(form.get("refresh_token"), true);
        refreshTokensEnded |= used == null || used;
        return !refreshTokensEnded;
    }

    String jwt(String audience, String nonce) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject(MEMBER)
                    .audience(audience)
                    .issueTime(new Date())
                    .jwtID(UUID.randomUUID().toString())
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)));
            if (nonce != null) {
                claims.claim("nonce", nonce);
            }
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    @Override
    public void close() {
        service.close();
    }
}
