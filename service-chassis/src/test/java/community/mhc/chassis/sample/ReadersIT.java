package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.ServiceTest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Every reader of a running service has its meters, and its health is asked for. */
@ServiceTest
class ReadersIT {

    @Autowired
    MeterRegistry registry;

    @Autowired
    HealthIndicator readersHealthIndicator;

    @Test
    void readersThatKeepUpAreGreenAndNotBehind() {
        assertThat(registry.find("mhc.store.waiting").gauges()).as("meters").isNotEmpty();
        await().untilAsserted(
                        () -> assertThat(registry.find("mhc.store.lag.events").gauges())
                                .isNotEmpty()
                                .allSatisfy(lag -> assertThat(lag.value()).isZero()));

        assertThat(registry.find("mhc.store.lag.seconds").gauges())
                .hasSameSizeAs(registry.find("mhc.store.lag.events").gauges());
        assertThat(registry.find("mhc.store.waiting").gauge())
                .extracting(Gauge::value)
                .isEqualTo(0.0);
        var health = readersHealthIndicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isNotEmpty();
    }
}
