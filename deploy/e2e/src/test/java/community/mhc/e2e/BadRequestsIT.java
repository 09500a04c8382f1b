package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a client sends: a clear refusal, never a fault of ours. */
class BadRequestsIT {

    private static final long SEED = 20261123;
    private static Member member;
    private static JsonNode api;

    @BeforeAll
    static void theApiDescribesItself() {
        member = Member.join("Curious");
        api = Described.document();
    }

    @Test
    void everyEndpointRefusesRubbishClearly() {
        var faults = new ArrayList<String>();
        var refusals = new TreeMap<String, Integer>();
        int refused = 0;
        for (var bad : new BadRequests(api, SEED).all()) {
            try {
                var answer = member.trySend(bad.method(), bad.path(), bad.body(), bad.headers());
                if (answer.status() >= 400) {
                    refused++;
                    refusals.merge(answer.status() + " " + codeOf(answer), 1, Integer::sum);
                }
                if (isFaulty(answer))
                    faults.add(bad.mistake() + ": " + bad.method() + " " + bad.path() + " -> " + answer.status() + " "
                            + answer.header("Content-Type") + " "
                            + answer.http().body());
            } catch (IOException | IllegalArgumentException e) {
                faults.add(bad.mistake() + ": " + bad.method() + " " + bad.path() + " -> " + e);
            }
        }
        System.out.printf("bad requests: %d refused, %d faults, %s%n", refused, faults.size(), refusals);
        assertThat(faults).isEmpty();
        assertThat(refused).isGreaterThanOrEqualTo(2_000);
    }

    private static boolean isFaulty(Answer answer) {
        if (answer.status() >= 500) return true;
        if (answer.status() < 400) return false;
        return !answer.header("Content-Type").startsWith("application/problem+json")
                || codeOf(answer).isEmpty();
    }

    private static String codeOf(Answer answer) {
        try {
            return answer.code();
        } catch (RuntimeException e) {
            return "";
        }
    }

    @Test
    void everyEndpointButRegistrationWantsAToken() {
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    if (!path.getKey().startsWith("/api/")) return;
                    if (method.equals("PUT") && path.getKey().equals("/api/v1/members/{id}")) return;
                    var url = path.getKey()
                            .replaceFirst("^/api/v1", "")
                            .replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
                    var answer = Member.nobody().send(method, url, BodyPublishers.noBody(), Map.of());
                    assertThat(answer.status()).as(method + " " + url).isEqualTo(401);
                    assertThat(codeOf(answer)).as(method + " " + url).isNotEmpty();
                }));
    }

    @Test
    void tenMegabytesAreRefusedAndTheConnectionSurvives() {
        var body = BodyPublishers.ofByteArray(new byte[10 << 20]);
        for (var path : java.util.List.of(
                "/groups/", "/threads/", "/announcements/", "/jobs/", "/files/", "/connections/", "/members/")) {
            var url = path + java.util.UUID.randomUUID();
            try {
                var answer = member.trySend("PUT", url, body, Map.of("Content-Type", "application/json"));
                assertThat(answer.status()).as(url).isEqualTo(413);
                assertThat(answer.code()).as(url).isEqualTo("BODY_TOO_LARGE");
            } catch (IOException e) {
                throw new AssertionError(url + ": the refusal did not arrive", e);
            }
        }
        member.get("/me").expect(200);
    }
}
