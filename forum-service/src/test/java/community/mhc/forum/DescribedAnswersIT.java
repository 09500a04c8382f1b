package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the forum answers is in its document, and what it refuses too. */
@ServiceTest
@Tag("attack")
class DescribedAnswersIT {

    @Autowired
    RestTestClient http;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = http.get()
                .uri("/openapi.json")
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private Stream<JsonNode> operations() {
        return document.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Test
    void theRequestsOfAGroupAreForbiddenAsDescribed() {
        var group = new Api(http, UUID.randomUUID()).foundGroup("open");
        new Api(http, UUID.randomUUID()).get("/groups/{g}/requests", group).is(403, "NOT_A_MODERATOR");
        var answer = document.at("/paths/~1api~1v1~1groups~1{id}~1requests/get/responses/403");
        assertThat(resolved(answer).toString()).contains("`NOT_A_MODERATOR`");
    }

    @Test
    void everyRequestSaysThatItTakesNoOtherFields() {
        var asked = operations()
                .map(operation -> operation.at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(this::resolved)
                .toList();
        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(schema -> {
            assertThat(schema.path("type").asString()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
            assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
        });
    }

    /** A client decides by the code, so it can read of each status which ones there are. */
    @Test
    void everyRefusalNamesItsCodes() {
        var codes = "/content/application~1problem+json/schema/allOf/1/properties/code/enum";
        var refusals = operations()
                .flatMap(operation -> operation.get("responses").properties().stream())
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .map(answer -> resolved(answer.getValue()))
                .toList();
        assertThat(refusals)
                .hasSizeGreaterThan(50)
                .allSatisfy(refusal -> assertThat(refusal.at(codes)).isNotEmpty());
    }
}
