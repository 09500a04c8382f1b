package community.mhc.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the model checker's table says is counted. */
class ModelRunTest {

    private final Results results = new Results();

    @Test
    void aRowThatEndsAsItShouldPassedWhetherSomethingWasToHoldOrToFail() {
        ModelRun.addRows(
                results,
                List.of(
                        "|                      |     states |  depth |     time | result |",
                        "|---|---|---|---|---|",
                        "| 3 writers, fail-over |  4,762,952 |  25356 |   19.7 s | holds |",
                        "| NO_DOUBT: an outcome |         21 |     54 |    0.1 s | fails |",
                        "2 passed, 0 failed"));

        assertThat(results.passed()).isEqualTo(2);
        assertThat(results.failed()).isZero();
    }

    @Test
    void aRowThatEndsOtherwiseFailed() {
        ModelRun.addRows(
                results,
                List.of(
                        "| 3 writers, fail-over |  4,762,952 |  25356 |   19.7 s | fails, should be: holds |",
                        "| NO_DOUBT: an outcome |         21 |     54 |    0.1 s | unfinished, should be: fails |"));

        assertThat(results.failed()).isEqualTo(2);
        assertThat(results.summary()).contains("should be: holds");
    }
}
