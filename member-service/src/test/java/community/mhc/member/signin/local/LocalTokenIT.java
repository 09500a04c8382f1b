package community.mhc.member.signin.local;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Newcomer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LocalTokenIT {

    private static final String SECRET = "another-secret-of-the-tests-and-of-nothing-else";

    @Autowired
    RestTestClient http;

    @Test
    void aScriptThatKnowsTheSecretActsAsAnyMember() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        var token = ask(SECRET, ruth.email())
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
        assertThat(token.propertyNames()).hasToString("[access_token]");
        http.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token.get("access_token").asString())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whoDoesNotKnowTheSecretGetsNothing() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        ask("", ruth.email()).expectStatus().isUnauthorized();
        ask(SECRET + "x", ruth.email()).expectStatus().isUnauthorized();
    }

    @Test
    void nobodyIsFoundUnderAnUnknownAddress() {
        ask(SECRET, "nobody@example.org").expectStatus().isNotFound();
    }

    @Test
    void fromAnotherMachineThereIsNothingHere() {
        http.post()
                .uri("/local/token")
                .header("Authorization", "Bearer " + SECRET)
                .header("X-Forwarded-For", "203.0.113.7")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", "ruth@example.org"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private ResponseSpec ask(String secret, String email) {
        return http.post()
                .uri("/local/token")
                .header("Authorization", "Bearer " + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", email))
                .exchange();
    }
}
