package community.mhc.jobs;

import static community.mhc.jobs.PostingAJobIT.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@JobsServiceTest
class ShowingInterestIT {

    @Autowired
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MovableClock clock;

    private final UUID job = UUID.randomUUID();
    private UUID poster;
    private UUID member;

    @BeforeEach
    void anOpenJob() {
        clock.moveTo(Duration.ZERO);
        poster = board.member("Pia North");
        member = board.member("Mo Birch");
        Board.done(
                Board.send(http, HttpMethod.PUT, poster, Board.job(clock.today(), b -> {}), "/api/v1/jobs/{id}", job));
    }

    @Test
    void thePosterSeesWhoIsInterested() {
        var shown = Board.done(show(member, "Six years in schools."));
        var list = Board.read(http, poster, shown, "/api/v1/jobs/{id}/interest", job);
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("items")).hasSize(1);
        assertThat(list.at("/items/0/member/name").asString()).isEqualTo("Mo Birch");
        assertThat(list.at("/items/0/note").asString()).isEqualTo("Six years in schools.");
    }

    @Test
    void toEverybodyElseThereIsNoSuchList() {
        var shown = Board.done(show(member, ""));
        for (var reader : new UUID[] {member, board.member("Sam South")}) {
            expectProblem(Board.get(http, reader, shown, "/api/v1/jobs/{id}/interest", job), 404, "NOT_FOUND");
            expectProblem(
                    Board.get(http, reader, shown, "/api/v1/jobs/{id}/interest", UUID.randomUUID()), 404, "NOT_FOUND");
        }
    }

    @Test
    void myInterestIsMarkedForMeAlone() {
        var shown = Board.done(show(member, ""));
        assertThat(interested(member, shown)).isTrue();
        assertThat(interested(poster, shown)).isFalse();
        var withdrawn = Board.done(withdraw(member));
        assertThat(interested(member, withdrawn)).isFalse();
        assertThat(Board.read(http, poster, withdrawn, "/api/v1/jobs/{id}/interest", job)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void theSameInterestAgainAnswersTheSame() {
        var first = show(member, "Hello.")
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseBody();
        var again = show(member, "Hello.")
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseBody();
        assertThat(again).isEqualTo(first);
        expectProblem(show(member, "Another note."), 422, "ID_REUSED");
        withdraw(member).expectStatus().isNoContent();
        withdraw(member).expectStatus().isNoContent();
        show(member, "Another note.").expectStatus().isCreated();
    }

    @Test
    void noInterestIsTakenInAJobThatIsClosedOrOverOrMineOrNotThere() {
        expectProblem(show(poster, ""), 422, "OWN_JOB");
        var nothing = UUID.randomUUID();
        var answer =
                Board.send(http, HttpMethod.PUT, member, Map.of("note", ""), "/api/v1/jobs/{id}/interest", nothing);
        expectProblem(answer, 404, "NOT_FOUND");
        expectProblem(withdraw(member), 404, "NOT_FOUND");
        clock.moveTo(Duration.ofDays(1));
        expectProblem(show(member, ""), 409, "JOB_CLOSED");
        clock.moveTo(Duration.ZERO);
        Board.send(http, HttpMethod.POST, poster, null, "/api/v1/jobs/{id}/close", job)
                .expectStatus()
                .isNoContent();
        expectProblem(show(member, ""), 409, "JOB_CLOSED");
    }

    @Test
    void aNameThatIsHeardLateIsShownNonetheless() {
        var early = UUID.randomUUID();
        var shown = Board.done(show(early, ""));
        var path = "/api/v1/jobs/{id}/interest";
        assertThat(Board.read(http, poster, shown, path, job)
                        .at("/items/0/member/profession")
                        .isNull())
                .isTrue();
        board.registered(early, "Erin Early");
        assertThat(Board.read(http, poster, shown, path, job)
                        .at("/items/0/member/name")
                        .asString())
                .isEqualTo("Erin Early");
    }

    private boolean interested(UUID reader, String position) {
        return Board.read(http, reader, position, "/api/v1/jobs/{id}", job)
                .get("interested")
                .asBoolean();
    }

    private RestTestClient.ResponseSpec show(UUID by, String note) {
        return Board.send(http, HttpMethod.PUT, by, Map.of("note", note), "/api/v1/jobs/{id}/interest", job);
    }

    private RestTestClient.ResponseSpec withdraw(UUID by) {
        return Board.send(http, HttpMethod.DELETE, by, null, "/api/v1/jobs/{id}/interest", job);
    }
}
