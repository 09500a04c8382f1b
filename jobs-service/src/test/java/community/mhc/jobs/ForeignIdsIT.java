package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** An interest has an id, which is no job's: no fault, and nothing that anybody could see. */
@JobsServiceTest
@Tag("attack")
class ForeignIdsIT {

    @Autowired
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MovableClock clock;

    private UUID poster;
    private UUID member;
    private String interest;

    @BeforeEach
    void anInterest() {
        clock.moveTo(Duration.ZERO);
        poster = board.member("Pia North");
        member = board.member("Mo Birch");
        var job = UUID.randomUUID();
        Board.done(
                Board.send(http, HttpMethod.PUT, poster, Board.job(clock.today(), b -> {}), "/api/v1/jobs/{id}", job));
        interest = Board.send(http, HttpMethod.PUT, member, Map.of("note", ""), "/api/v1/jobs/{id}/interest", job)
                .expectStatus()
                .isCreated()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .get("id")
                .asString();
    }

    private int status(HttpMethod method, Object body, String path) {
        return Board.send(http, method, member, body, path, interest)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void noCommandFindsAJobByItAndNoneMakesOne() {
        assertThat(status(HttpMethod.POST, Map.of(), "/api/v1/jobs/{id}/close")).isEqualTo(404);
        assertThat(status(HttpMethod.PUT, Map.of("note", ""), "/api/v1/jobs/{id}/interest"))
                .isEqualTo(404);
        assertThat(status(HttpMethod.DELETE, Map.of(), "/api/v1/jobs/{id}/interest"))
                .isBetween(200, 499);
        assertThat(status(HttpMethod.PUT, Board.job(clock.today(), b -> {}), "/api/v1/jobs/{id}"))
                .isBetween(400, 499);
    }
}
