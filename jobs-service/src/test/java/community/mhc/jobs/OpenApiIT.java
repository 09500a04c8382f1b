package community.mhc.jobs;

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

/** The API is the one in {@code contracts/openapi.json}; {@code -Dcontracts.write=true} writes it anew. */
@JobsServiceTest
class OpenApiIT {

    private static final Path CONTRACT = Path.of("contracts/openapi.json");

    @Autowired
    private RestTestClient http;

    @Test
    void theRunningServiceIsAsItsContractSays() throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var running = (ObjectNode) http.get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
        running.remove("servers"); // where it runs is no part of the contract
        if (Boolean.getBoolean("contracts.write")) Files.writeString(CONTRACT, json.writeValueAsString(running) + "\n");
        assertThat(running).isEqualTo(json.readTree(Files.readString(CONTRACT)));
    }
}
