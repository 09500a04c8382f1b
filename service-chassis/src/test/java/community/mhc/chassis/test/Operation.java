package community.mhc.chassis.test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of a service's document.
 *
 * @param path with names in braces
 * @param parameters those of its query
 * @param example a body whose fields are those of the document, as JSON; empty where it takes no JSON
 * @param isPrivate whether a token is needed
 */
public record Operation(String method, String path, List<String> parameters, String example, boolean isPrivate) {

    private static final JsonMapper JSON = new JsonMapper();

    /** All of the running service. */
    static List<Operation> allOf(RawHttp http) throws IOException {
        var document = JSON.readTree(http.send("GET /openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .body());
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                operations.add(of(document, operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }

    private static Operation of(JsonNode document, String method, String path, JsonNode described) {
        var parameters = described
                .path("parameters")
                .valueStream()
                .filter(parameter -> "query".equals(parameter.path("in").asString("")))
                .map(parameter -> parameter.get("name").asString())
                .toList();
        var body = described.at("/requestBody/content/application~1json/schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                body.isMissingNode() ? "" : example(document, body),
                !described.path("security").isArray());
    }

    private static String example(JsonNode document, JsonNode schema) {
        if (schema.has("$ref"))
            return example(document, document.at(schema.get("$ref").asString().substring(1)));
        if (schema.has("enum")) return schema.get("enum").get(0).toString();
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("null")) {
            case "object" ->
                schema.path("properties")
                        .propertyStream()
                        .map(field -> "\"" + field.getKey() + "\":" + example(document, field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case "array" -> "[]";
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "string" -> "uuid".equals(schema.path("format").asString("")) ? quoted(UUID.randomUUID()) : "\"abc\"";
            default -> "null";
        };
    }

    private static String quoted(Object text) {
        return "\"" + text + "\"";
    }

    boolean takesJson() {
        return !example.isEmpty();
    }

    /** With a new id for each name in the path. */
    String requestLine(String query) {
        return method + " "
                + path.replaceAll("\\{\\w+}", UUID.randomUUID().toString())
                + (query.isEmpty() ? "" : "?" + query)
                + " HTTP/1.1\r\n";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
