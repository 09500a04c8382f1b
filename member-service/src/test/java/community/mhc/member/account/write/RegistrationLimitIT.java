package community.mhc.member.account.write;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What is refused costs something, too, and is asked for without a token. */
@ServiceTest
@Tag("attack")
class RegistrationLimitIT {

    @Autowired
    RestTestClient http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.21 | {"email":"no address"}
            203.0.113.22 | {"email":
            203.0.113.23 | {"unknown":1}
            """)
    void oneAddressSendsOnlySoManyBadRequestsInAnHour(String address, String body) {
        for (int i = 0; i < 100; i++)
            assertThat(put(address, body).returnResult().getStatus().value()).isIn(400, 422);
        put(address, body)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_ATTEMPTS");
    }

    private ResponseSpec put(String address, String body) {
        return http.put()
                .uri("/api/v1/members/{id}", UUID.randomUUID())
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
