package community.mhc.jobs;

import community.mhc.chassis.test.RebuiltViews;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Views follow from events alone: delivered once, twice or all anew, the same views come out. */
@JobsServiceTest
class ReplayIT {

    private static final String INTEREST = "/api/v1/jobs/{id}/interest";

    @Autowired
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private RebuiltViews views;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void aBoardWithComingsAndGoings() {
        clock.moveTo(Duration.ZERO);
        var poster = board.member("Pia North");
        for (int i = 0; i < 4; i++) {
            var job = UUID.randomUUID();
            put(poster, Board.job(clock.today(), b -> {}), "/api/v1/jobs/{id}", job);
            for (int j = 0; j < 2; j++) put(board.member("Mo Birch"), Map.of("note", ""), INTEREST, job);
            var fickle = board.member("Flo Cole");
            put(fickle, Map.of("note", ""), INTEREST, job);
            Board.done(Board.send(http, HttpMethod.DELETE, fickle, null, INTEREST, job));
            if (i % 2 == 0) put(fickle, Map.of("note", "After all"), INTEREST, job);
            if (i == 0) Board.done(Board.send(http, HttpMethod.POST, poster, null, "/api/v1/jobs/{id}/close", job));
        }
    }

    @Test
    void viewsThatAreMadeAnewAreTheViewsThatWereThere() {
        views.areAsTheyWere();
    }

    @Test
    void whatComesLateChangesNothing() {
        views.areAsTheyWereWhenOneComesLate(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 1_000})
    void whatIsDeliveredAgainChangesNothing(int events) {
        views.areAsTheyWereWhenDeliveredAgain(events);
    }

    private void put(UUID by, Object body, String path, UUID job) {
        Board.done(Board.send(http, HttpMethod.PUT, by, body, path, job));
    }
}
