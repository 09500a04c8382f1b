package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API of the running service is the one in its {@code contracts/openapi.json}; {@code -Dcontracts.write=true} writes that file
 * anew. A service extends this with its own {@link ServiceTest}.
 */
public abstract class ApiContract {

    private static final Path CONTRACT = Path.of("contracts/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private RestTestClient http;

    @Test
    void theRunningServiceIsAsItsContractSays() throws IOException {
        var running = (ObjectNode) http.get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
        running.remove("servers"); // where it runs is no part of the contract
        if (Boolean.getBoolean("contracts.write")) Files.writeString(CONTRACT, JSON.writeValueAsString(running) + "\n");
        assertThat(running).isEqualTo(JSON.readTree(Files.readString(CONTRACT)));
    }

    /** By a filter of every service under test, and by JUnit after every test. */
    @Test
    void whatTestsAreAnsweredIsComparedWithTheContract() {
        long before = ComparedAnswers.count();
        http.get().uri("/api/v1/nothing").exchange().expectStatus().isUnauthorized();
        assertThat(ComparedAnswers.take()).isEmpty();
        assertThat(ComparedAnswers.count()).isEqualTo(before + 1);
        assertThat(AnswersAsDescribed.isWatching()).isTrue();
    }
}
