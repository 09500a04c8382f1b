package community.mhc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsATimeThatWasMeasured() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 2_000).map(i -> (2_001 - i) * 1_000_000).forEach(latencies::add);

        assertThat(latencies.percentile(0.5)).isEqualTo(1_000);
        assertThat(latencies.percentile(0.99)).isEqualTo(1_980);
        assertThat(latencies.percentile(0.999)).isEqualTo(1_998);
        assertThat(latencies.percentile(1)).isEqualTo(2_000);
    }

    @Test
    void withoutAnythingMeasuredThereIsNoPercentile() {
        assertThat(new Latencies().percentile(0.5)).isNaN();
    }

    @Test
    void theMedianOfAnEvenNumberOfTurnsIsBetweenTheMiddleTwo() {
        assertThat(Sample.median(new double[] {4, 1, 9, 2})).isEqualTo(3);
    }
}
