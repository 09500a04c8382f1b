package community.mhc.chassis.sample;

import community.mhc.chassis.test.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class OperatorsIT {

    private RestTestClient http;

    @BeforeEach
    void onTheManagementPort(@Autowired Environment environment) {
        http = ManagementPort.of(environment);
    }

    @Test
    void whatWaitsIsListedWithoutAToken() {
        http.get()
                .uri("/actuator/deadletters")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"consumer\":\"sample-service\",\"sequences\":[],\"letters\":[]}");
    }

    @Test
    void aRedriveOfWhatDoesNotWaitSaysSo() {
        http.post()
                .uri("/actuator/deadletters")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("stream", "other.thing.v1/a"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stopped")
                .isEqualTo("nothing waits");
    }

    @Test
    void soDoesADiscard() {
        http.delete()
                .uri("/actuator/deadletters?stream={stream}&sequence=0&operator=ops", "other.thing.v1/a")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"discarded\":false,\"left\":0,\"stopped\":\"nothing waits\"}");
    }

    @Test
    void aDiscardNamesItsMessage() {
        http.delete()
                .uri("/actuator/deadletters?stream=other.thing.v1&operator=ops")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whoPublishesNothingHasNothingToRepublish() {
        http.get().uri("/actuator/republish").exchange().expectStatus().isNotFound();
    }

    @Test
    void nothingElseOfTheActuatorIsThere() {
        http.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    @Test
    void healthAndMetricsAreAnswered() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        http.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }
}
