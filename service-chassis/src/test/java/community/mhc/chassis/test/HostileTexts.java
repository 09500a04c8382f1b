package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts hostile text into every text field of every request in the service's {@code contracts/openapi.json}, as long as the field
 * takes and as long as a body can be: each is answered soon, and none with a fault.
 */
@Tag("attack")
public abstract class HostileTexts {

    /**
     * The whole request, its event stored, with a text as long as its field takes; the best of a few, on a busy machine. The text
     * itself takes a part of it: what renders Markdown is held to 50 ms where it stands, and a new password's hash takes long on purpose.
     */
    private static final Duration SOON = Duration.ofMillis(250);

    /** With a text as long as a body can be: far below what one takes that is read in square time. */
    private static final Duration REFUSED_SOON = Duration.ofSeconds(2);

    private static final int TRIES = 10;

    /** Bytes; a little below what a body may have. */
    private static final int LARGEST_BODY = 250_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // or half a surrogate pair would never be sent
            .build();

    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "0",
            "\u0967",
            ".",
            "a.",
            "a@",
            "a@a.a",
            "-",
            "/",
            "/a",
            "a/",
            "\\",
            "'",
            "\"",
            "$",
            "${a}",
            "{{",
            "\t",
            "\n",
            "\r\n",
            "\u0000",
            "\u0085",
            "\uFEFF",
            "\u3000",
            "\u202E",
            "\u2066",
            "\u200D",
            "\u0301",
            "e\u0301",
            "\u0301\u0327",
            "\uFDFA",
            "\uFDFA ",
            "\uFB03",
            "\u0130",
            "\u03A3",
            "\u03A3\u0301",
            "\u0F77",
            "\u1100",
            "\uD55C",
            "\uD835\uDD18",
            "\uD840\uDC00",
            "\uD83D\uDC69\u200D\uD83D\uDC67\u200D",
            "\uD83C\uDDFA",
            "\uD800",
            "\uDC00\uD800",
            "<",
            "\u2039",
            "<a ",
            "<!--",
            "*",
            "*a ",
            "a**b* ",
            "*a **a *a ",
            "[",
            "![",
            "[a](b)",
            "![[]()",
            "`",
            "> ",
            "- ",
            "(",
            "&#",
            "https://a");

    private static final Map<String, IntFunction<String>> SHAPES = Map.of(
            "a long domain", n -> "a@a" + ".a".repeat(Math.max(0, n - 3) / 2),
            "empty labels", n -> "a@a" + ".".repeat(Math.max(0, n - 3)),
            "spaces before the end", n -> "a" + " ".repeat(Math.max(0, n - 2)) + "b",
            "spaces at the end", n -> "a".repeat(Math.max(1, n / 2)) + " ".repeat(n / 2),
            "nested emphasis", n -> "*a ".repeat(n / 4) + "b" + "*".repeat(n / 4),
            "nested images", n -> "![".repeat(n / 3) + "]".repeat(n / 3),
            "open angles before a mention", n -> "<".repeat(Math.max(0, n - 8)) + "mention:",
            "one long definition", n -> "[a]: /" + "u".repeat(n / 2) + "\n\n" + "[a]".repeat(Math.max(0, n - 10) / 6));

    @Autowired
    private RestTestClient http;

    @LocalServerPort
    private int port;

    /** Who sends all this: a member the service knows. */
    protected abstract UUID caller();

    /** How the caller says who they are. */
    protected String token() {
        return TestTokens.forMember(caller());
    }

    /**
     * What a field, or an id in a path, has to be for the request to get as far as possible.
     *
     * @return empty where anything of its type will do
     */
    protected Map<String, Object> sound() {
        return Map.of();
    }

    private record Field(HttpMethod method, String path, JsonNode schema, List<String> at, int longest) {}

    private final List<Duration> times = new ArrayList<>();

    @Test
    void noTextIsAFaultOrTakesLong() throws IOException {
        int sent = 0;
        for (var field : fields())
            for (var text : texts().entrySet()) {
                send(field, text.getKey(), text.getValue().apply(field.longest()), SOON);
                send(field, text.getKey(), text.getValue().apply(LARGEST_BODY), REFUSED_SOON);
                sent += 2;
            }
        times.sort(null);
        System.out.printf(
                "hostile texts: %d sent, %d ms in the middle, %d ms at most%n",
                sent, times.get(times.size() / 2).toMillis(), times.getLast().toMillis());
        assertThat(sent).isGreaterThan(2 * (PIECES.size() + SHAPES.size()) - 1);
    }

    private static Map<String, IntFunction<String>> texts() {
        var texts = new LinkedHashMap<String, IntFunction<String>>(SHAPES);
        for (var piece : PIECES) texts.put(piece, n -> piece.repeat(Math.max(1, n / piece.length())));
        return texts;
    }

    private void send(Field field, String what, String text, Duration within) {
        var body = (ObjectNode) good(field.schema());
        put(body, field.at(), text);
        var bytes = JSON.writeValueAsBytes(body);
        if (bytes.length > LARGEST_BODY) {
            int shorter = (int) ((long) text.length() * (LARGEST_BODY - 2_000) / bytes.length);
            put(body, field.at(), text.substring(0, shorter));
            bytes = JSON.writeValueAsBytes(body);
        }
        var as = "%s %s %s of %d, %s".formatted(field.method(), field.path(), field.at(), text.length(), what);
        var took = Duration.ofDays(1);
        for (int i = 0; i < TRIES && took.compareTo(within) > 0; i++) took = timeOf(field, bytes, as);
        assertThat(took).as(as).isLessThan(within);
        times.add(took);
    }

    private Duration timeOf(Field field, byte[] body, String as) {
        var begin = System.nanoTime();
        var answer = http.method(field.method())
                .uri(URI.create("http://127.0.0.1:" + port + filled(field.path())))
                .headers(headers -> headers.setBearerAuth(token()))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .returnResult(byte[].class);
        assertThat(answer.getStatus().value()).as(as).isLessThan(500);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String filled(String path) {
        var filled = new StringBuilder();
        for (var part : path.substring(1).split("/"))
            filled.append('/')
                    .append(
                            part.startsWith("{")
                                    ? sound().getOrDefault(part.substring(1, part.length() - 1), UUID.randomUUID())
                                    : part);
        return filled.toString();
    }

    private static JsonNode api;

    private static List<Field> fields() throws IOException {
        api = JSON.readTree(Files.readString(Path.of("contracts/openapi.json")));
        var fields = new ArrayList<Field>();
        api.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    var method = HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT));
                    if (!schema.isMissingNode())
                        texts(schema, List.of())
                                .forEach((at, longest) ->
                                        fields.add(new Field(method, path.getKey(), schema, at, longest)));
                }));
        return fields;
    }

    /** Where text goes, and how long it may be there. */
    private static Map<List<String>, Integer> texts(JsonNode reference, List<String> at) {
        var schema = resolved(reference);
        var texts = new LinkedHashMap<List<String>, Integer>();
        if (schema.has("properties"))
            schema.get("properties").propertyStream().forEach(field -> {
                var below = new ArrayList<>(at);
                below.add(field.getKey());
                texts.putAll(texts(field.getValue(), below));
            });
        else if (schema.has("items")) texts.putAll(texts(schema.get("items"), at));
        else if (schema.path("type").asString("").equals("string") && !schema.has("enum") && !schema.has("format"))
            texts.put(at, schema.path("maxLength").asInt(1_000));
        return texts;
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** A body that breaks no rule, with every field. */
    private JsonNode good(JsonNode reference) {
        var schema = resolved(reference);
        var body = JSON.createObjectNode();
        schema.get("properties")
                .propertyStream()
                .forEach(field ->
                        body.set(field.getKey(), JSON.valueToTree(good(field.getKey(), resolved(field.getValue())))));
        return body;
    }

    private Object good(String name, JsonNode schema) {
        if (sound().containsKey(name)) return sound().get(name);
        if (schema.has("properties")) return good(schema);
        if (schema.has("items")) return List.of();
        if (schema.has("enum")) return schema.get("enum").get(0);
        return switch (schema.path("format").asString(schema.path("type").asString(""))) {
            case "uuid" -> UUID.randomUUID();
            case "date" -> LocalDate.now(ZoneOffset.UTC).plusDays(30);
            case "boolean" -> false;
            case "int32", "int64", "integer" -> schema.path("minimum").asInt(1);
            default -> "a sound and simple text of some length";
        };
    }

    private static void put(ObjectNode body, List<String> at, String text) {
        var object = body;
        for (var step : at.subList(0, at.size() - 1)) object = (ObjectNode) object.get(step);
        if (object.get(at.getLast()).isArray()) object.putArray(at.getLast()).add(text);
        else object.put(at.getLast(), text);
    }
}
