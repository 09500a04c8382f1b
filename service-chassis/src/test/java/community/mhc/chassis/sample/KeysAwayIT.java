package community.mhc.chassis.sample;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.client.RestTestClient;

/** While the provider's keys cannot be had, nobody is told that their token is bad. */
@ServiceTest
@Tag("attack")
class KeysAwayIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class Nowhere {

        @Bean
        @Primary
        JwtDecoder keysOfNobody() {
            return NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:1/jwks").build();
        }
    }

    @Autowired
    private RestTestClient http;

    @Test
    void aTokenThatCannotBeCheckedNowCanBeSentAgain() {
        http.get()
                .uri("/api/v1/notes")
                .headers(TestTokens.by(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
