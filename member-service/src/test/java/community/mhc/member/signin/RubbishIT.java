package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that anybody sends is a fault of ours. */
@ServiceTest
class RubbishIT {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void somebodyComes() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/authorize?client_id=",
                "/oauth2/authorize?client_id=gateway&client_id=gateway",
                "/oauth2/authorize?response_type=token&client_id=gateway",
                "/oauth2/authorize?response_type=code&client_id=gateway&redirect_uri=%00",
                "/oauth2/authorize?response_type=code&client_id=gateway&redirect_uri=http://[",
                "/oauth2/authorize?response_type=code&client_id=gateway&scope=%FF%FE&state=%0d%0aSet-Cookie:a",
                "/oauth2/token",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/userinfo",
                "/connect/logout",
                "/connect/logout?id_token_hint=a.b.c",
                "/connect/logout?id_token_hint=eyJhbGciOiJub25lIn0.e30.&post_logout_redirect_uri=http://elsewhere.example/",
                "/login?%00=%FF",
                "/login?client_id=%0d%0aX",
                "/.well-known/openid-configuration/extra",
                "/oauth2/jwks?kid=../../etc",
            })
    void aStrangeAddressIsRefusedOrAnswered(String path) throws Exception {
        assertThat(browser.get(browser.url(path)).statusCode()).isLessThan(500);
        assertThat(browser.post(browser.url(path), Map.of("a", "b")).statusCode())
                .isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_code", "refresh_token", "password", "client_credentials", ""})
    void strangeTokensAreRefused(String grant) throws Exception {
        for (var value : new String[] {"", ".", "a.b", "\0", "é", "x".repeat(10_000), "$where"}) {
            var answer = browser.token(
                    Map.of("grant_type", grant, "code", value, "refresh_token", value, "code_verifier", value));
            assertThat(answer.statusCode()).as(grant + " " + value).isBetween(400, 499);
        }
    }

    @Test
    void randomFormsAreRefused() throws Exception {
        var random = new Random(20_260_301);
        for (int i = 0; i < 200; i++) {
            var form = random.ints(random.nextInt(4), 0, 1_000)
                    .boxed()
                    .collect(Collectors.toMap(n -> n % 2 == 0 ? "email" + n : "token", n -> text(random), (a, b) -> a));
            assertThat(browser.post(browser.url("/login?" + i), form).statusCode())
                    .isLessThan(500);
            assertThat(browser.revoke(text(random)).statusCode()).isLessThan(500);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 0x2fff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
