package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JobsServiceTest
class PostingAJobIT {

    @Autowired
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MovableClock clock;

    private final UUID job = UUID.randomUUID();
    private UUID poster;

    @BeforeEach
    void today() {
        clock.moveTo(java.time.Duration.ZERO);
        poster = board.member("Pia North");
    }

    @Test
    void aJobReadsAsItWasPosted() {
        var body = Board.job(clock.today(), b -> {});
        var posted = Board.done(put(body));
        var read = Board.read(http, poster, posted, "/api/v1/jobs/{id}", job);
        JsonMapper.shared()
                .<JsonNode>valueToTree(body)
                .properties()
                .forEach(field ->
                        assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.at("/postedBy/name").asString()).isEqualTo("Pia North");
        assertThat(read.get("status").asString()).isEqualTo("open");
        assertThat(read.get("mine").asBoolean()).isTrue();
        assertThat(read.get("interested").asBoolean()).isFalse();
        assertThat(read.has("words")).isFalse();
    }

    @Test
    void theSamePutAnswersTheSameAndOtherContentIsRefused() {
        Board.done(put(Board.job(clock.today(), b -> {})));
        put(Board.job(clock.today(), b -> {})).expectStatus().isCreated();
        expectProblem(put(Board.job(clock.today(), b -> b.put("remote", true))), 422, "ID_REUSED");
    }

    @Test
    void noJobTakesAnIdThatInterestMayNeed() {
        var derived = UUID.fromString("0192f0c1-7a00-5000-8000-0000000000b0");
        var answer = Board.send(
                http, HttpMethod.PUT, poster, Board.job(clock.today(), b -> {}), "/api/v1/jobs/{id}", derived);
        expectProblem(answer, 400, "BAD_PARAMETER");
    }

    @Test
    void aClosedJobLeavesTheListAndStaysWithItsPoster() {
        Board.done(put(Board.job(clock.today(), b -> b.put("title", "Closing soon"))));
        var somebody = board.member("Sam South");
        expectProblem(close(somebody), 403, "NOT_THE_POSTER");
        var closed = Board.done(close(poster));
        close(poster).expectStatus().isNoContent();
        assertThat(Board.read(http, somebody, closed, "/api/v1/jobs?q=closing soon")
                        .get("items"))
                .isEmpty();
        var mine = Board.read(http, poster, closed, "/api/v1/jobs?mine=true").get("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).get("status").asString()).isEqualTo("closed");
        assertThat(Board.read(http, somebody, closed, "/api/v1/jobs/{id}", job)
                        .get("status")
                        .asString())
                .isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title              | "Job"              | /title       | SIZE
            title              | " Lead clinician"  | /title       | PATTERN
            title              | "Lead\\nclinician" | /title       | PATTERN
            employer           | "X"                | /employer    | SIZE
            description        | "Too short."       | /description | SIZE
            description        | "with \\u0000 control characters" | /description | PATTERN
            description        | "half \\ud800 of a character here" | /description | PATTERN
            profession         | null               | /profession  | NOT_NULL
            licence            | null               | /licence     | NOT_NULL
            remote             | null               | /remote      | NOT_NULL
            pay                | null               | /pay         | NOT_NULL
            pay                | {"from":0,"to":10,"per":"hour"}      | /pay/from | MIN
            pay                | {"from":20,"to":10,"per":"hour"}     | /pay/to   | RANGE
            pay                | {"from":20,"to":2001,"per":"hour"}   | /pay/to   | RANGE
            pay                | {"from":20,"to":2000001,"per":"year"} | /pay/to  | MAX
            closesOn           | "2020-01-01"       | /closesOn    | RANGE
            closesOn           | "+999999999-12-31" | /closesOn    | RANGE
            """)
    void aFieldOutOfBoundsIsNamedInTheAnswer(String field, String json, String pointer, String code) {
        put(Board.job(clock.today(), b -> b.put(field, JsonMapper.shared().readTree(json))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors[?(@.pointer == '%s')].code".formatted(pointer))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profession  | "wizard"      | MALFORMED_JSON
            state       | "ZZ"          | MALFORMED_JSON
            state       | 3             | MALFORMED_JSON
            remote      | "no"          | MALFORMED_JSON
            closesOn    | "tomorrow"    | MALFORMED_JSON
            pay         | {"from":1.5,"to":2,"per":"hour"} | MALFORMED_JSON
            status      | "open"        | UNKNOWN_FIELD
            """)
    void whatIsOfTheWrongFormIsMalformed(String field, String json, String code) {
        expectProblem(
                put(Board.job(
                        clock.today(), b -> b.put(field, JsonMapper.shared().readTree(json)))),
                400,
                code);
    }

    private RestTestClient.ResponseSpec put(Map<String, Object> body) {
        return Board.send(http, HttpMethod.PUT, poster, body, "/api/v1/jobs/{id}", job);
    }

    private RestTestClient.ResponseSpec close(UUID by) {
        return Board.send(http, HttpMethod.POST, by, null, "/api/v1/jobs/{id}/close", job);
    }

    static void expectProblem(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
