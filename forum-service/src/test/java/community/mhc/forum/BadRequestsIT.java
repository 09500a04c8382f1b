package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to any operation of the contract, nothing is answered with a fault, and every refusal is a problem document. */
@ServiceTest
class BadRequestsIT {

    private static final int A_OPERATION = 40;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "1",
            "\"x\"",
            "{",
            "{}",
            "{\"x\":1}",
            "{\"body\":null}",
            "{\"body\":1}",
            "{\"body\":[\"x\"]}",
            "{\"body\":\"\\ud800\"}",
            "{\"body\":\"\\u0000\"}",
            "{\"body\":\" \"}",
            "{\"body\":\"" + "x".repeat(20_001) + "\"}",
            "{\"groupId\":\"1-1-1-1-1\",\"title\":\"abc\",\"body\":\"b\"}",
            "{\"groupId\":\"" + UUID.randomUUID() + "\",\"title\":\"abc\\ndef\",\"body\":\"b\"}",
            "{\"groupId\":\"" + UUID.randomUUID() + "\",\"title\":\"ab\",\"body\":\"b\"}",
            "{\"groupId\":\"" + UUID.randomUUID() + "\",\"title\":\"\\udc00bc\",\"body\":\"b\"}",
            "{\"name\":\"abc\",\"purpose\":null,\"access\":\"open\"}",
            "{\"name\":\"abc\",\"purpose\":\"\",\"access\":\"secret\"}",
            "{\"name\":\"a\\u0007c\",\"purpose\":\"\",\"access\":\"open\"}",
            "{\"name\":\"abc\",\"purpose\":\"\",\"access\":0}",
            "{\"name\":\"" + "x".repeat(81) + "\",\"purpose\":\"\",\"access\":\"open\"}",
            "{\"role\":\"owner\"}",
            "{\"role\":\"requested\"}",
            "{\"role\":null}",
            "{\"role\":1}",
            "{\"inReplyTo\":\"x\",\"body\":\"b\"}",
            "{\"inReplyTo\":null,\"body\":\"b\"}",
            "[".repeat(5_000),
            "{\"body\":".repeat(1_500),
            "{\"body\":\"" + "x".repeat(300_000) + "\"}",
            "\uFEFF{}",
            "{'body':'b'}");

    private static final List<String> IDS = List.of(
            "x",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "%00",
            "%F0%28%8C%28",
            "..",
            "%2e%2e",
            "me",
            "%20",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "a".repeat(2_000),
            "{id}",
            "1%0d%0aX-Evil:1");

    private static final List<String> QUERIES = List.of(
            "",
            "?limit=0",
            "?limit=101",
            "?limit=-1",
            "?limit=x",
            "?limit=99999999999",
            "?limit=",
            "?cursor=x",
            "?cursor=",
            "?cursor=AAAA",
            "?cursor=%00",
            "?q=%00",
            "?q=" + "x".repeat(101),
            "?q=%5C",
            "?q=(",
            "?q=%5CE(%5CQ",
            "?mine=maybe",
            "?unseen=2",
            "?groupId=x",
            "?groupId=",
            "?limit=1&limit=2",
            "?q=%ff",
            "?q=$where",
            "?unknown=1");

    @Autowired
    RestTestClient http;

    private final Random random = new Random(42);
    private final UUID caller = UUID.randomUUID();

    private record Operation(HttpMethod method, String path) {}

    @Test
    void nothingThatIsSentIsAFaultOfOurs() throws IOException {
        int sent = 0;
        for (Operation operation : operations())
            for (int i = 0; i < A_OPERATION; i++, sent++) {
                var body = BODIES.get((sent + random.nextInt(BODIES.size())) % BODIES.size());
                send(operation.method(), fill(operation.path()) + pick(QUERIES), body);
            }
        assertThat(sent).isGreaterThan(900);
    }

    /** Every body at every operation that takes one, on ids that are well formed. */
    @Test
    void noBodyIsAFaultOfOurs() throws IOException {
        for (Operation operation : operations()) {
            if (operation.method() != HttpMethod.PUT && operation.method() != HttpMethod.PATCH) continue;
            for (String body : BODIES)
                send(
                        operation.method(),
                        operation
                                .path()
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString()),
                        body);
        }
    }

    /** Every query at every list. */
    @Test
    void noQueryIsAFaultOfOurs() throws IOException {
        for (Operation operation : operations()) {
            if (operation.method() != HttpMethod.GET) continue;
            for (String query : QUERIES)
                send(
                        operation.method(),
                        operation
                                        .path()
                                        .replaceAll(
                                                "\\{\\w+}", UUID.randomUUID().toString())
                                + query,
                        "");
        }
    }

    private static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        JsonNode paths = JSON.readTree(Files.readString(Path.of("contracts/openapi.json")))
                .get("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(new Operation(
                                HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)), path.getKey()))));
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    private String fill(String path) {
        var filled = path;
        while (filled.contains("{") && !filled.contains("{id}/{"))
            filled = filled.replaceFirst(
                    "\\{\\w+}",
                    random.nextBoolean()
                            ? UUID.randomUUID().toString()
                            : pick(IDS).replace("{id}", "%7Bid%7D"));
        return filled;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void send(HttpMethod method, String uri, String body) {
        var request = http.method(method).uri(java.net.URI.create(uri)).headers(TestTokens.by(caller));
        if (random.nextInt(4) == 0)
            request.header("If-Match", pick(List.of("\"1\"", "x", "*", "W/\"1\"", "\"-1\"", "\"1\",\"2\"")));
        if (random.nextInt(8) == 0)
            request.header("Mhc-Position", pick(List.of("forum:x", "forum:-1", "x", ":", "forum:0")));
        var type = random.nextInt(6) == 0 ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON;
        var answer = (body.isEmpty() ? request : request.contentType(type).body(body))
                .exchange()
                .returnResult(byte[].class);
        int status = answer.getStatus().value();
        assertThat(status).as("%s %s %.100s", method, uri, body).isLessThan(500);
        if (status >= 400)
            assertThat(answer.getResponseHeaders().getFirst("Content-Type"))
                    .as("%s %s %.100s -> %s", method, uri, body, status)
                    .startsWith("application/problem+json");
    }
}
