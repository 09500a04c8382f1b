package community.mhc.e2e;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that are wrong in many ways out of the API's own description; the same seed makes the same ones. */
final class BadRequests {

    /** @param mistake what is wrong with it, for whoever reads the failure */
    record BadRequest(String mistake, String method, String path, BodyPublisher body, Map<String, String> headers) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> BROKEN_BODIES = List.of(
            "",
            "{",
            "}",
            "[]",
            "null",
            "true",
            "1e999",
            "\"text\"",
            "{\"a\":",
            "{\"a\":1}}",
            "\u0000",
            "{'a':1}",
            "<a/>",
            "[".repeat(5_000));
    private static final List<String> BAD_IDS = List.of(
            "x",
            "0",
            "-1",
            "1-1-1-1-1",
            "null",
            "%00",
            "%2e%2e%2f",
            "%F0%9F%98%80",
            "a".repeat(300),
            "{id}",
            "%7B%7D",
            "%25");
    private static final List<String> BAD_VALUES = List.of(
            "",
            "x",
            "-1",
            "0",
            "101",
            "99999999999999999999",
            "%00",
            "true",
            "null",
            "[]",
            "%F0%9F%98%80",
            "a".repeat(2_000),
            "'%3B--",
            "$ne",
            ".*");
    private static final List<String> BAD_REVISIONS =
            List.of("", "*", "x", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "W/\"1\"", "1");

    private final JsonNode api;
    private final Random random;
    private final List<BadRequest> made = new ArrayList<>();

    BadRequests(JsonNode api, long seed) {
        this.api = api;
        this.random = new Random(seed);
    }

    /** For every operation: wrong ids, parameters, bodies, headers. */
    List<BadRequest> all() {
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    if (path.getKey().startsWith("/api/")
                            && List.of("GET", "PUT", "POST", "PATCH", "DELETE").contains(method))
                        mistakesIn(method, path.getKey(), operation.getValue());
                }));
        return made;
    }

    private void mistakesIn(String method, String path, JsonNode operation) {
        var schema = schemaOf(operation);
        var valid = schema == null ? BodyPublishers.noBody() : Member.json(example(schema, 0));
        wrongIds(method, path, valid);
        wrongParameters(method, path, operation);
        for (var wrong : List.of("TRACE", "PROPFIND", "PATCH", "POST"))
            if (api.get("paths").get(path).get(wrong.toLowerCase(java.util.Locale.ROOT)) == null)
                add("method " + wrong, wrong, withIds(path), valid, Map.of());
        if (schema == null) return;
        for (var body : BROKEN_BODIES) add("broken body", method, withIds(path), BodyPublishers.ofString(body), json());
        for (var type : List.of(
                "text/plain", "application/xml", "multipart/form-data", "nonsense", "application/json;charset=x"))
            add("content type " + type, method, withIds(path), valid, Map.of("Content-Type", type));
        for (var revision : BAD_REVISIONS)
            add("if-match " + revision, method, withIds(path), valid, headers("If-Match", revision));
        wrongFields(method, path, schema);
    }

    private void wrongIds(String method, String path, BodyPublisher body) {
        if (!path.contains("{")) return;
        for (var id : BAD_IDS) add("id " + id, method, path.replaceAll("\\{[^}]+}", quoted(id)), body, json());
        add("unknown id", method, withIds(path), body, headers("If-Match", "\"0\""));
    }

    private void wrongParameters(String method, String path, JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (!parameter.path("in").asString("").equals("query")) continue;
            for (var value : BAD_VALUES) {
                var query = "?" + parameter.get("name").asString() + "=" + value;
                add("parameter " + query, method, withIds(path) + query, BodyPublishers.noBody(), Map.of());
            }
        }
    }

    private void wrongFields(String method, String path, JsonNode schema) {
        var withMore = example(schema, 0);
        withMore.put("unexpected", 1);
        add("unknown field", method, withIds(path), Member.json(withMore), json());
        for (var field : schema.path("properties").properties()) {
            change(method, path, schema, "no " + field.getKey(), body -> body.remove(field.getKey()));
            for (var value : wrongValues())
                change(method, path, schema, field.getKey() + " is wrong", body -> body.set(field.getKey(), value));
        }
    }

    private void change(String method, String path, JsonNode schema, String mistake, Consumer<ObjectNode> change) {
        var body = example(schema, 0);
        change.accept(body);
        add(mistake, method, withIds(path), Member.json(body), headers("If-Match", "\"0\""));
    }

    private static List<JsonNode> wrongValues() {
        return List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(-1),
                NODES.numberNode(1e300),
                NODES.stringNode(""),
                NODES.stringNode(" "),
                NODES.stringNode("\u0000\uFFFF"),
                NODES.stringNode("x".repeat(60_000)),
                NODES.arrayNode(),
                NODES.arrayNode().add(NODES.objectNode()),
                NODES.objectNode());
    }

    private void add(String mistake, String method, String path, BodyPublisher body, Map<String, String> headers) {
        made.add(new BadRequest(mistake, method, path.replaceFirst("^/api/v1", ""), body, headers));
    }

    /** Null for an operation without a JSON body. */
    private JsonNode schemaOf(JsonNode operation) {
        var schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? null : resolved(schema);
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }

    /** Something that fits the schema's types, not always its rules. */
    private ObjectNode example(JsonNode schema, int depth) {
        var example = NODES.objectNode();
        for (var field : schema.path("properties").properties())
            example.set(field.getKey(), value(resolved(field.getValue()), depth));
        return example;
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("enum")) return schema.get("enum").get(0);
        return switch (schema.path("type").asString("string")) {
            case "object" -> depth > 3 ? NODES.objectNode() : example(schema, depth + 1);
            case "array" -> NODES.arrayNode();
            case "integer", "number" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default ->
                switch (schema.path("format").asString("")) {
                    case "uuid" -> NODES.stringNode(randomId());
                    case "date" -> NODES.stringNode("2030-01-01");
                    case "email" -> NODES.stringNode("someone@example.org");
                    default -> NODES.stringNode("a text that is long enough");
                };
        };
    }

    private String withIds(String path) {
        var filled = path;
        while (filled.contains("{")) filled = filled.replaceFirst("\\{[^}]+}", randomId());
        return filled;
    }

    private String randomId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String quoted(String id) {
        return java.util.regex.Matcher.quoteReplacement(id.replace("{", "%7B").replace("}", "%7D"));
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private static Map<String, String> headers(String name, String value) {
        var headers = new HashMap<>(json());
        if (!value.isEmpty()) headers.put(name, value);
        return headers;
    }
}
