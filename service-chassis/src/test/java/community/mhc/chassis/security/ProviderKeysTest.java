package community.mhc.chassis.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Tag("attack")
class ProviderKeysTest {

    private static final String ISSUER = "http://issuer";
    private static final RSAKey KEY = key("known");

    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer provider;
    private JwtDecoder decoder;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        var url = "http://127.0.0.1:" + provider.getAddress().getPort() + "/jwks";
        decoder = new SecurityConfiguration().jwtDecoder(new TokenSettings(ISSUER, url, "mhc"));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void keysThatNobodyHasAreNotAskedForAgainAndAgain() throws Exception {
        decoder.decode(signedWith(KEY, "known"));
        for (int i = 0; i < 40; i++) {
            var unknown = signedWith(KEY, "unknown" + i);
            assertThatThrownBy(() -> decoder.decode(unknown)).isInstanceOf(BadJwtException.class);
        }
        decoder.decode(signedWith(KEY, "known"));
        assertThat(fetches).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whileTheProviderIsAwayKnownKeysStayGood() throws Exception {
        decoder.decode(signedWith(KEY, "known"));
        provider.stop(0);
        var unknown = signedWith(KEY, "unknown");
        assertThatThrownBy(() -> decoder.decode(unknown)).isInstanceOf(BadJwtException.class);
        decoder.decode(signedWith(KEY, "known"));
    }

    private static String signedWith(RSAKey key, String kid) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("mhc")
                        .subject("s")
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
