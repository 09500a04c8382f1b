package community.mhc.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.gateway.problem.GatewayError;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("attack")
class OwnAnswersTest {

    /** An operation that is described is there, and answers as JSON. */
    private static final Set<GatewayError> NOT_OF_AN_OPERATION =
            Set.of(GatewayError.NOT_FOUND, GatewayError.METHOD_NOT_ALLOWED, GatewayError.NOT_ACCEPTABLE);

    private static final String PROBLEM = "{\"type\":\"object\"}";

    private final ComposedDocument whole = new ComposedDocument(parse("{\"openapi\":\"3.1.0\"}"));

    private static ObjectNode parse(String json) {
        return new JsonMapper().readValue(json, ObjectNode.class);
    }

    private static final String FORBIDDEN = """
            {"description":"`FORBIDDEN`: You may not do this","content":{"application/problem+json":{"schema":{"allOf":[
              {"$ref":"#/components/schemas/Problem"},{"properties":{"code":{"enum":["FORBIDDEN"]}}}]}}}}""";

    /** A service with a read and a write of one path, which may be forbidden. */
    private ObjectNode withRefusals() {
        whole.add("jobs-service", parse("""
                {"paths":{"/api/v1/jobs/{id}":{
                  "get":{"responses":{"200":{"description":"it"}}},
                  "put":{"responses":{"201":{"description":"done"},"403":{"$ref":"#/components/responses/Forbidden"}}}}},
                 "components":{"schemas":{"Problem":%s},"responses":{"Forbidden":%s}}}""".formatted(PROBLEM, FORBIDDEN)));
        return whole.finish(List.of());
    }

    private static JsonNode answers(ObjectNode document, String method) {
        return document.at("/paths/~1api~1v1~1jobs~1{id}/" + method + "/responses");
    }

    @Test
    void whatTheGatewayAnswersByItselfIsDescribedWhereItCanHappen() {
        var document = withRefusals();
        assertThat(answers(document, "get").propertyNames())
                .contains("400", "401", "413", "500", "503", "504")
                .doesNotContain("403", "404", "405", "406");
        assertThat(answers(document, "put").propertyNames()).contains("400", "401", "403", "413", "500", "503", "504");
        assertThat(document.at("/components/responses/GatewayTimeout").toString())
                .contains("`SERVICE_TIMEOUT`: A part of the system took too long", "#/components/schemas/Problem");
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("service");
    }

    @Test
    void aStatusThatAServiceAnswersWithNamesTheCodesOfBothOnce() {
        var forbidden = withRefusals().at("/components/responses/Forbidden");
        assertThat(forbidden.at("/content/application~1problem+json/schema/allOf/1/properties/code/enum"))
                .hasToString("[\"FORBIDDEN\",\"CSRF_TOKEN_INVALID\"]");
        assertThat(forbidden.path("description").stringValue())
                .startsWith("`FORBIDDEN`: You may not do this; `CSRF_TOKEN_INVALID`: The request did not come");
    }

    /** A code that is added later is described by being there. */
    @Test
    void noCodeIsForgotten() {
        var document = withRefusals().toString();
        assertThat(GatewayError.values())
                .filteredOn(error -> !NOT_OF_AN_OPERATION.contains(error))
                .allSatisfy(error -> assertThat(document).contains("`" + error.name() + "`"));
    }
}
