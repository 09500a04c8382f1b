package community.mhc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesBenchIT {

    private static final int EVENTS = 20;

    @Test
    void everyEventIsTimedOnEveryPartOfItsWay() throws Exception {
        try (Server server = Server.start(null);
                TwoServices services = new TwoServices(server, Path.of("../local/target"))) {
            ServicesBench bench = new ServicesBench(services, 1);
            bench.warmUp(8);
            List<Row> rows = bench.at(new Pace(2, Duration.ofMillis(5)), EVENTS);

            assertThat(rows).hasSize(4).allSatisfy(row -> {
                assertThat(row.operations()).isEqualTo(EVENTS);
                assertThat(row.stored()).isEqualTo(8);
                assertThat(row.p50()).isPositive();
                assertThat(row.batch()).isBetween(1.0, 2.0);
            });
            assertThat(rows.get(3).p50()).isGreaterThan(rows.get(2).p50());
            assertThat(ServicesBench.goals(rows)).hasSize(1);
        }
    }
}
