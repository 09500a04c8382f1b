package community.mhc.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComposedDocumentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROBLEM = "{\"type\":\"object\"}";

    private final ComposedDocument whole = new ComposedDocument(parse("{\"openapi\":\"3.1.0\"}"));

    private static ObjectNode parse(String json) {
        return JSON.readValue(json, ObjectNode.class);
    }

    /** A service with one path that answers a page of {@code item}, listed under "Page". */
    private static ObjectNode service(String path, String item) {
        return parse("""
                {"paths":{"%s":{"get":{"operationId":"list","responses":{"200":{"content":{"application/json":
                  {"schema":{"$ref":"#/components/schemas/Page"}}}}}}},"/internal":{}},
                 "components":{"schemas":{"Problem":%s,"Item":%s,
                  "Page":{"properties":{"items":{"items":{"$ref":"#/components/schemas/Item"}}}}}}}""".formatted(path, PROBLEM, item));
    }

    private ObjectNode composed() {
        whole.add("forum-service", service("/api/v1/groups", "{\"title\":\"a group\"}"));
        whole.add("files-service", service("/api/v1/files", "{\"title\":\"a file\"}"));
        return whole.finish(List.of());
    }

    @Test
    void pathsOfAllServicesStandSideBySideAndInternalOnesDoNot() {
        assertThat(composed().path("paths").propertyNames()).containsExactly("/api/v1/groups", "/api/v1/files");
    }

    @Test
    void whatIsTheSameAppearsOnce() {
        assertThat(composed().at("/components/schemas").propertyNames())
                .contains("Problem")
                .doesNotContain("FilesProblem");
    }

    @Test
    void whatDiffersUnderOneNameGetsTheServicesName() {
        ObjectNode document = composed();
        assertThat(document.at("/components/schemas/Item/title").stringValue()).isEqualTo("a group");
        assertThat(document.at("/components/schemas/FilesItem/title").stringValue())
                .isEqualTo("a file");
    }

    @Test
    void whatRefersToARenamedSchemaIsRenamedWithIt() {
        ObjectNode document = composed();
        assertThat(document.at("/components/schemas/FilesPage").toString()).contains("schemas/FilesItem");
        assertThat(document.at("/components/schemas/Page").toString()).contains("schemas/Item");
        assertThat(document.at("/paths/~1api~1v1~1files").toString()).contains("schemas/FilesPage");
        assertThat(document.at("/paths/~1api~1v1~1groups").toString()).contains("schemas/Page");
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        ObjectNode document = composed();
        assertThat(document.at("/paths/~1api~1v1~1groups/get/operationId").stringValue())
                .isEqualTo("list");
        assertThat(document.at("/paths/~1api~1v1~1files/get/operationId").stringValue())
                .isEqualTo("listFiles");
    }

    @Test
    void aMissingPartIsNamed() {
        assertThat(whole.finish(List.of("jobs-service")).path("x-missing-services"))
                .hasToString("[\"jobs-service\"]");
    }
}
