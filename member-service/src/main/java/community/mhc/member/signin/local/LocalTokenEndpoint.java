package community.mhc.member.signin.local;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.chassis.problem.CommonError.UNAUTHENTICATED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import community.mhc.chassis.security.TokenSettings;
import community.mhc.member.account.Credentials;
import community.mhc.member.account.EmailAddress;
import community.mhc.member.account.Identity;
import community.mhc.member.signin.SignInSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Gives a script on this machine, which knows the secret of this stack, an access token for any member. */
@RestController
@ConditionalOnProperty("member.local-tokens.enabled")
class LocalTokenEndpoint {

    private final LocalTokenSettings local;
    private final SignInSettings signIn;
    private final TokenSettings tokens;
    private final Credentials credentials;
    private final JwtEncoder encoder;
    private final Clock clock;

    LocalTokenEndpoint(
            LocalTokenSettings local,
            SignInSettings signIn,
            TokenSettings tokens,
            Credentials credentials,
            JwtEncoder encoder,
            Clock clock) {
        this.local = local;
        this.signIn = signIn;
        this.tokens = tokens;
        this.credentials = credentials;
        this.encoder = encoder;
        this.clock = clock;
    }

    record Wanted(String email) {}

    record Token(@JsonProperty("access_token") String accessToken) {}

    @PostMapping("/local/token")
    Token token(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody Wanted wanted) {
        if (!InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            throw NOT_FOUND.because("Nothing here");
        }
        if (!MessageDigest.isEqual(authorization.getBytes(UTF_8), ("Bearer " + local.secret()).getBytes(UTF_8))) {
            throw UNAUTHENTICATED.because("Send the secret of this stack as Bearer");
        }
        var member = credentials.find(EmailAddress.of(wanted.email()));
        if (member == null) {
            throw NOT_FOUND.because("Nobody is registered with this address");
        }
        return new Token(
                encoder.encode(JwtEncoderParameters.from(claims(member))).getTokenValue());
    }

    private JwtClaimsSet claims(Identity member) {
        var now = clock.instant();
        return JwtClaimsSet.builder()
                .issuer(tokens.issuerUrl())
                .audience(List.of(tokens.audience()))
                .subject(member.memberId().toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(signIn.accessTokenLifetime()))
                .build();
    }
}
