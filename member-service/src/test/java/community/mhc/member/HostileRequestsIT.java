package community.mhc.member;

import community.mhc.chassis.test.HostileRequests;
import community.mhc.chassis.test.Operation;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Newcomer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class HostileRequestsIT extends HostileRequests {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JwtEncoder tokens;

    @Override
    protected UUID caller() {
        return Newcomer.named("Ruth Alder").joins(http).id();
    }

    /** Signed with the service's own key: it believes no other. */
    @Override
    protected String token() {
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .audience(List.of("mhc"))
                .subject(caller().toString())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(600))
                .build();
        return tokens.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    @Override
    protected List<Operation> undocumented() {
        return List.of(
                new Operation("POST", "/local/token", List.of(), "{\"email\":\"a@b.c\"}", false),
                new Operation("GET", "/login", List.of("client_id", "expired"), "", false),
                new Operation("POST", "/login", List.of("email", "password", "_csrf"), "", false),
                new Operation("GET", "/oauth2/authorize", List.of("client_id", "redirect_uri", "scope"), "", false),
                new Operation("POST", "/oauth2/token", List.of("grant_type", "code"), "", false),
                new Operation("POST", "/oauth2/revoke", List.of("token"), "", false),
                new Operation("GET", "/oauth2/jwks", List.of(), "", false),
                new Operation("GET", "/userinfo", List.of(), "", false),
                new Operation("GET", "/connect/logout", List.of("id_token_hint"), "", false));
    }
}
