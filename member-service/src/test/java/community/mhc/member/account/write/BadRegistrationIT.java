package community.mhc.member.account.write;

import community.mhc.chassis.test.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class BadRegistrationIT {

    @Autowired
    RestTestClient http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email        | no at sign           | 422 | VALIDATION_FAILED | /email
            email        | a@b                  | 422 | VALIDATION_FAILED | /email
            email        | two words@b.org      | 422 | VALIDATION_FAILED | /email
            password     | eleven char          | 422 | VALIDATION_FAILED | /password
            name         | ''                   | 422 | VALIDATION_FAILED | /name
            name         | <b>Ruth</b>          | 422 | VALIDATION_FAILED | /name
            profession   | astrologer           | 400 | MALFORMED_JSON    | /profession
            licenceState | XX                   | 400 | MALFORMED_JSON    | /licenceState
            licenceState | 7                    | 400 | MALFORMED_JSON    | /licenceState
            """)
    void aFieldThatBreaksARuleIsNamed(String field, String value, int status, String code, String pointer) {
        var body = goodBody();
        body.put(field, value);
        refused(put(body), status, code).jsonPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void aFieldThatIsMissingIsNamed() {
        var body = goodBody();
        body.remove("password");
        refused(put(body), 422, "VALIDATION_FAILED")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/password");
    }

    @Test
    void aFieldThatIsUnknownIsNamed() {
        var body = goodBody();
        body.put("admin", "true");
        refused(put(body), 400, "UNKNOWN_FIELD");
    }

    @Test
    void fromOneAddressComeOnlySoManyInAnHour() {
        for (int i = 0; i < 20; i++) {
            from("203.0.113.7").expectStatus().isCreated();
        }
        from("203.0.113.7")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_ATTEMPTS");
        from("203.0.113.8").expectStatus().isCreated();
    }

    private static BodyContentSpec refused(ResponseSpec response, int status, String code) {
        var body = response.expectStatus().isEqualTo(status).expectBody();
        body.jsonPath("$.code").isEqualTo(code);
        return body;
    }

    private ResponseSpec put(Map<String, String> body) {
        return http.put()
                .uri("/api/v1/members/{id}", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec from(String address) {
        return http.put()
                .uri("/api/v1/members/{id}", UUID.randomUUID())
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(goodBody())
                .exchange();
    }

    private static Map<String, String> goodBody() {
        return new HashMap<>(Map.of(
                "email", UUID.randomUUID() + "@example.org",
                "password", "a long and quiet evening",
                "name", "Ruth Alder",
                "profession", "trainee",
                "licenceState", "VT"));
    }
}
