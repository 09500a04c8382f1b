package community.mhc.chassis.test;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an OpenAPI 3.1 document says that operations answer. Clients take fields that they do not know; a field of ours that
 * is not described is a mistake of the document all the same.
 */
public final class DescribedApi {

    /** What may be answered where nothing is described: it is not there, or not for this method, or the request is no good. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 401, 403, 404, 405, 408, 413, 415, 429, 503);

    /** What any answer may carry, because it is said of HTTP and not of an operation. */
    private static final Pattern OF_HTTP =
            Pattern.compile("content-(type|length|language|encoding|security-policy)|date|server|via"
                    + "|connection|keep-alive|transfer-encoding|vary|cache-control|pragma|expires|allow|accept(-patch)?|set-cookie"
                    + "|x-(content-type-options|xss-protection|frame-options|accel-buffering)|referrer-policy|permissions-policy"
                    + "|cross-origin-.*|strict-transport-security|:status");

    private static final String ADDRESS = "https://document.example/openapi.json";

    private record Template(String path, Pattern pattern) {}

    private final JsonNode document;
    private final List<Template> templates;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedApi(JsonNode document) {
        this.document = document;
        templates = document.path("paths").propertyNames().stream()
                .sorted(Comparator.comparing(path -> path.replace('{', '\uffff')))
                .map(path -> new Template(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))))
                .toList();
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(ADDRESS, document.toString())));
    }

    public static DescribedApi of(String json) {
        var document = new JsonMapper().readTree(json);
        document.at("/components/schemas").forEach(DescribedApi::close);
        return new DescribedApi(document);
    }

    /** Parts of one whole stay open: each knows its own fields alone. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties"))
            object.put("additionalProperties", false);
        schema.path("properties").forEach(DescribedApi::close);
        Stream.of("oneOf", "anyOf").forEach(parts -> schema.path(parts).forEach(DescribedApi::close));
        if (schema.has("items")) close(schema.path("items"));
    }

    /** Whether it says anything of this path. */
    public boolean knows(String path) {
        return templates.stream()
                .anyMatch(template -> template.pattern().matcher(path).matches());
    }

    /** What of this exchange is not as it is described; empty if all is. */
    public List<String> findings(Exchange exchange) {
        var method = exchange.method().toLowerCase(Locale.ROOT);
        return operation(exchange.path(), method.equals("head") ? "get" : method)
                .map(at -> new Comparison(exchange, at).findings())
                .orElseGet(() -> undescribed(exchange))
                .stream()
                .map(finding -> exchange + ": " + finding)
                .toList();
    }

    private Optional<String> operation(String path, String method) {
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .map(template -> "/paths/" + escaped(template.path()) + "/" + method)
                .filter(at -> document.at(at).isObject())
                .findFirst();
    }

    /** {@code OPTIONS} says which methods there are, and is described nowhere. */
    private List<String> undescribed(Exchange exchange) {
        if (exchange.method().equals("OPTIONS") && exchange.isEmpty()) return List.of();
        if (!ANYWHERE.contains(exchange.status())) return List.of("no such operation is described");
        if (exchange.mediaType().equals("application/problem+json")
                || exchange.method().equals("HEAD")) return List.of();
        return List.of("is no problem document");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Schema schema(String at) {
        return schemas.computeIfAbsent(
                at,
                pointer -> registry.getSchema(SchemaLocation.of(
                        ADDRESS + "#" + pointer.replace("{", "%7B").replace("}", "%7D"))));
    }

    /** One exchange beside the operation at {@code at}. */
    private final class Comparison {

        private final Exchange exchange;
        private final String at;
        private final JsonNode answer;
        private final List<String> findings = new ArrayList<>();

        Comparison(Exchange exchange, String operation) {
            this.exchange = exchange;
            var here = operation + "/responses/" + exchange.status();
            var reference = document.at(here).path("$ref").asString("");
            at = reference.isEmpty() ? here : reference.substring(1);
            answer = document.at(at);
        }

        List<String> findings() {
            if (answer.isMissingNode()) return List.of("this status is not described");
            headers();
            if (!exchange.method().equals("HEAD")) body();
            return findings;
        }

        private void headers() {
            var described = new TreeMap<String, JsonNode>();
            answer.path("headers")
                    .properties()
                    .forEach(header ->
                            described.put(header.getKey().toLowerCase(Locale.ROOT), resolved(header.getValue())));
            described.forEach((name, header) -> {
                if (!exchange.headers().containsKey(name)) {
                    if (header.path("required").asBoolean(false)) findings.add("has no " + name);
                } else exchange.headers().get(name).forEach(value -> header(name, value, header.path("schema")));
            });
            exchange.headers().keySet().stream()
                    .filter(name -> !described.containsKey(name)
                            && !OF_HTTP.matcher(name).matches())
                    .forEach(name -> findings.add("header " + name + " is not described"));
        }

        private void header(String name, String value, JsonNode schema) {
            if (!Promise.allows(schema, StringNode.valueOf(value))) findings.add(name + " is not as described");
        }

        private JsonNode resolved(JsonNode node) {
            var reference = node.path("$ref").asString("");
            return reference.isEmpty() ? node : document.at(reference.substring(1));
        }

        private void body() {
            var content = answer.path("content");
            if (exchange.isEmpty()) {
                if (!content.isEmpty()) findings.add("has no body, and one is described");
                return;
            }
            if (exchange.body() == null && exchange.mediaType().isEmpty()) return;
            var media = content.has(exchange.mediaType()) ? exchange.mediaType() : "*/*";
            if (!content.has(media)) findings.add("this media type is not described");
            else if (exchange.body() != null
                    && exchange.isJson()
                    && content.path(media).has("schema")) json(at + "/content/" + escaped(media) + "/schema");
        }

        /** Says where and which rule, never what stood there. */
        private void json(String schema) {
            var body = exchange.json();
            schema(schema).validate(body).stream()
                    .map(error -> "%s breaks %s".formatted(error.getInstanceLocation(), error.getSchemaLocation()))
                    .map(finding -> finding.replace(ADDRESS, ""))
                    .forEach(findings::add);
            if (exchange.status() >= 400 && body.path("status").asInt(0) != exchange.status())
                findings.add("its body names another status");
        }
    }
}
