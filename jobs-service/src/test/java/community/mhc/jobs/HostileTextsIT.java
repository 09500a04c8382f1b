package community.mhc.jobs;

import community.mhc.chassis.test.HostileTexts;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@JobsServiceTest
class HostileTextsIT extends HostileTexts {

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

    @Override
    protected Map<String, Object> sound() {
        return Map.of("closesOn", clock.today().plusDays(30).toString());
    }
}
