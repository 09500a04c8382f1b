package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribedApiTest {

    private static final String PROBLEM = "application/problem+json";

    private final DescribedApi api = DescribedApi.of("""
            {"openapi":"3.1.0","paths":{
              "/api/v1/notes/{id}":{
                "get":{"responses":{
                  "200":{"headers":{"ETag":{"$ref":"#/components/headers/ETag"}},
                         "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}}}},
                  "404":{"$ref":"#/components/responses/NotFound"}}},
                "put":{"responses":{"204":{"description":"done"}}}},
              "/api/v1/notes/picture":{"get":{"responses":{"200":{"content":{"image/png":{}}}}}}},
             "components":{
              "headers":{"ETag":{"required":true,"schema":{"type":"string","pattern":"^\\"[0-9]+\\"$"}}},
              "responses":{"NotFound":{"content":{"application/problem+json":{"schema":{"allOf":[
                {"$ref":"#/components/schemas/Problem"},{"properties":{"code":{"enum":["NOT_FOUND"]}}}]}}}}},
              "schemas":{
               "Problem":{"type":"object","required":["code","status"],
                 "properties":{"code":{"type":"string"},"status":{"type":"integer"}}},
               "Note":{"type":"object","required":["id","tags"],"properties":{
                 "id":{"type":"string","format":"uuid"},
                 "tags":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"}}}}}}}}}
            """);

    private static final String NOTE =
            "{\"id\":\"7f1b5c1e-3f5e-4b0e-9a53-3d2c0a1f8e11\",\"tags\":[{\"name\":\"calm\"}]}";

    private List<String> answer(String method, String path, int status, Map<String, String> headers, String body) {
        var lists = headers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return api.findings(new Exchange(method, path, status, lists, bytes));
    }

    private List<String> note(String etag, String body) {
        var headers = Map.of("Content-Type", "application/json;charset=utf-8", "ETag", etag, "Date", "today");
        return answer("GET", "/api/v1/notes/1", 200, headers, body);
    }

    private List<String> missing(String body) {
        return answer("GET", "/api/v1/notes/1", 404, Map.of("Content-Type", PROBLEM), body);
    }

    @Test
    void whatIsAsDescribedIsNoFinding() {
        assertThat(note("\"7\"", NOTE)).isEmpty();
        assertThat(missing("{\"code\":\"NOT_FOUND\",\"status\":404}")).isEmpty();
        assertThat(answer("PUT", "/api/v1/notes/1", 204, Map.of(), "")).isEmpty();
        assertThat(answer("HEAD", "/api/v1/notes/1", 200, Map.of("ETag", "\"7\""), ""))
                .isEmpty();
    }

    @Test
    void aStatusIsDescribed() {
        assertThat(answer("PUT", "/api/v1/notes/1", 200, Map.of(), ""))
                .containsExactly("PUT /api/v1/notes/1 answered 200 : this status is not described");
    }

    @Test
    void soIsTheMediaType() {
        assertThat(answer("GET", "/api/v1/notes/picture", 200, Map.of("Content-Type", "image/gif"), "x"))
                .singleElement()
                .asString()
                .endsWith("this media type is not described");
        assertThat(answer("GET", "/api/v1/notes/picture", 200, Map.of("Content-Type", "image/gif"), null))
                .hasSize(1);
        assertThat(answer("PUT", "/api/v1/notes/1", 204, Map.of("Content-Type", "text/plain"), "x"))
                .hasSize(1);
        assertThat(answer("GET", "/api/v1/notes/picture", 200, Map.of(), "")).hasSize(1);
    }

    @Test
    void aBodyIsExactlyAsItsSchemaSays() {
        assertThat(note("\"7\"", NOTE.replace("\"tags\"", "\"labels\"")).toString())
                .contains("required")
                .contains("additionalProperties");
        assertThat(note("\"7\"", NOTE.replace("\"calm\"", "1"))).hasSize(1);
        assertThat(note("\"7\"", NOTE.replace("\"name\"", "\"more\""))).hasSize(1);
        assertThat(note("\"7\"", NOTE.replace("7f1b", "zzzz"))).hasSize(1);
    }

    @Test
    void aFindingDoesNotRepeatWhatStoodThere() {
        assertThat(note("\"7\"", NOTE.replace("\"calm\"", "[\"a secret\"]")).toString())
                .contains("/tags/0/name")
                .doesNotContain("secret");
    }

    @Test
    void headersAreThereAndAsDescribedAndNoOthers() {
        assertThat(note("W/\"7\"", NOTE)).singleElement().asString().endsWith("etag is not as described");
        assertThat(answer("GET", "/api/v1/notes/1", 200, Map.of("Content-Type", "application/json"), NOTE))
                .singleElement()
                .asString()
                .endsWith("has no etag");
        assertThat(answer("PUT", "/api/v1/notes/1", 204, Map.of("Mhc-Position", "notes:1"), ""))
                .singleElement()
                .asString()
                .endsWith("header mhc-position is not described");
    }

    @Test
    void aCodeIsNamedForItsStatusAndTheBodySaysTheSameStatus() {
        assertThat(missing("{\"code\":\"GONE\",\"status\":404}")).hasSize(1);
        assertThat(missing("{\"code\":\"NOT_FOUND\",\"status\":400}"))
                .singleElement()
                .asString()
                .endsWith("its body names another status");
    }

    @Test
    void whereNothingIsDescribedThereIsAProblemOrNothing() {
        var json = Map.of("Content-Type", PROBLEM);
        assertThat(answer("GET", "/api/v1/others", 404, json, "{}")).isEmpty();
        assertThat(answer("DELETE", "/api/v1/notes/1", 405, json, "{}")).isEmpty();
        assertThat(answer("OPTIONS", "/api/v1/notes/1", 200, Map.of("Allow", "GET"), ""))
                .isEmpty();
        assertThat(answer("GET", "/api/v1/others", 200, json, "{}")).hasSize(1);
        assertThat(answer("GET", "/api/v1/others", 500, json, "{}")).hasSize(1);
        assertThat(answer("GET", "/api/v1/others", 404, Map.of("Content-Type", "text/html"), "<p>"))
                .hasSize(1);
    }

    @Test
    void aPathWithoutAnIdIsItself() {
        assertThat(answer("GET", "/api/v1/notes/picture", 200, Map.of("Content-Type", "image/png"), "x"))
                .isEmpty();
    }
}
