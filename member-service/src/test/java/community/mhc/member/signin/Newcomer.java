package community.mhc.member.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.StatusAssertions;

/** Somebody who joins, with an address of her own. */
public record Newcomer(UUID id, String email, String password, String name, String profession, String state) {

    public static Newcomer named(String name) {
        return named(name, "psychologist", "VT");
    }

    public static Newcomer named(String name, String profession, String state) {
        var id = UUID.randomUUID();
        return new Newcomer(id, id + "@example.org", "a long and quiet evening", name, profession, state);
    }

    public Newcomer withPassword(String other) {
        return new Newcomer(id, email, other, name, profession, state);
    }

    public Newcomer withId(UUID other) {
        return new Newcomer(other, email, password, name, profession, state);
    }

    public Newcomer withName(String other) {
        return new Newcomer(id, email, password, other, profession, state);
    }

    public Newcomer joins(RestTestClient http) {
        asksToJoin(http).isCreated();
        return this;
    }

    public StatusAssertions asksToJoin(RestTestClient http) {
        return http.put()
                .uri("/api/v1/members/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "email", email,
                        "password", password,
                        "name", name,
                        "profession", profession,
                        "licenceState", state))
                .exchange()
                .expectStatus();
    }

    /** A token as she would have after signing in. */
    public String token(JwtEncoder tokens) {
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .audience(List.of("mhc"))
                .subject(id.toString())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
        return tokens.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }
}
