package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A run within the run: what is answered in a way that nobody described fails the test that asked. */
class AnswersAsDescribedTest {

    private static final DescribedApi NOTHING = DescribedApi.of("{\"paths\":{}}");

    static class Asking {
        @Test
        void whatIsDescribed() {}

        @Test
        void whatIsNot() {
            ComparedAnswers.compare(NOTHING, new Exchange("GET", "/api/v1/notes", 200, Map.of(), new byte[0]));
        }
    }

    private static TestExecutionSummary run(Class<?> tests) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        summary);
        return summary.getSummary();
    }

    @Test
    void theTestThatAskedFails() {
        var summary = run(Asking.class);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.getTestIdentifier().getDisplayName()).isEqualTo("whatIsNot()");
            assertThat(failure.getException())
                    .hasMessageContaining("GET /api/v1/notes answered 200 : no such operation is described");
        });
    }
}
