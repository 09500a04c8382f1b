package community.mhc.jobs;

import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.TestTokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What a test says of a job board: who is there, and what they do through the API. */
@TestComponent
public class Board {

    private final OtherServices others;

    Board(OtherServices others) {
        this.others = others;
    }

    UUID member(String name) {
        var id = UUID.randomUUID();
        registered(id, name);
        return id;
    }

    void registered(UUID id, String name) {
        var data = Map.of("memberId", id, "name", name, "profession", "trainee", "licenceState", "VT", "unknown", 1);
        others.publish("member.member.v1", "member.member-registered.v1", id.toString(), 0, data);
    }

    /** The body that posts a school counselor's job in Minnesota, with what the test has to change. */
    public static Map<String, Object> job(LocalDate closesOn, Consumer<Map<String, Object>> changes) {
        var job = new HashMap<String, Object>();
        job.put("title", "School counselor");
        job.put("employer", "Lakeside District");
        job.put("description", "Two schools, one caseload.\nWeekly consultation with two peers.");
        job.put("profession", "professional-counselor");
        job.put("licence", "LPC");
        job.put("state", "MN");
        job.put("setting", "school");
        job.put("remote", false);
        job.put("pay", Map.of("from", 58_000, "to", 71_000, "per", "year"));
        job.put("supervisionOffered", true);
        job.put("closesOn", closesOn.toString());
        changes.accept(job);
        return job;
    }

    static RestTestClient.ResponseSpec send(
            RestTestClient http, HttpMethod method, UUID by, Object body, String path, Object... variables) {
        var request = http.method(method).uri(path, variables).headers(TestTokens.by(by));
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).body(body);
        return request.exchange();
    }

    /** The answer is the position after which the write can be read. */
    static String done(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().is2xxSuccessful();
        return answer.returnResult(String.class).getResponseHeaders().getFirst("Mhc-Position");
    }

    static RestTestClient.ResponseSpec get(
            RestTestClient http, UUID by, String position, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .headers(TestTokens.by(by))
                .header("Mhc-Position", position)
                .exchange();
    }

    static JsonNode read(RestTestClient http, UUID by, String position, String path, Object... variables) {
        return get(http, by, position, path, variables)
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }
}
