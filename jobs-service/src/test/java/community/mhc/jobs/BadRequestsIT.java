package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.BadRequests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JobsServiceTest
class BadRequestsIT extends BadRequests {

    private static final List<String> QUERIES = List.of(
            "state=x",
            "state=",
            "state=MN&state=VT",
            "profession=x",
            "profession=",
            "remote=2",
            "remote=",
            "supervision=perhaps",
            "mine=x",
            "mine=true&state=MN");

    @Autowired
    private Board board;

    @Autowired
    private MovableClock clock;

    private UUID caller;

    @BeforeEach
    void aMember() {
        clock.moveTo(Duration.ZERO);
        caller = board.member("Pia North");
    }

    @Override
    protected UUID caller() {
        return caller;
    }

    @Test
    void noFieldsValueIsAFault() {
        badValues("/jobs/@", Board.job(clock.today(), b -> {}));
        assertThat(sent()).isGreaterThan(150);
    }

    @Test
    void noBodyIsAFault() {
        badBodies("/jobs/@");
        badBodies("/jobs/@/interest");
    }

    @Test
    void noPathOrQueryIsAFault() {
        badIds("/jobs/@");
        badIds("/jobs/@/interest");
        badIds("/jobs/@/close");
        badQueries("/jobs", QUERIES);
        badQueries("/jobs/" + UUID.randomUUID() + "/interest", QUERIES);
        assertThat(sent()).isGreaterThan(100);
    }
}
