package community.mhc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Path CHART = Path.of("benchmarks/store.svg");

    private final Result result = new Result(
            "store",
            "2026-01-01T00:00:00Z",
            "abc",
            1,
            "2 noisy cores",
            "a server",
            "journaled",
            "In turns.",
            List.of(new Row("event-store", 64, 10_000, 12_345.6, 1, 2, 3, 4, 60, 1_000)),
            List.of(Goal.atLeast(0.8, "fast", 0.9), Goal.atMost(1.3, "slow", 1.4)));

    @Test
    void aGoalThatIsMissedIsSaidToBe() {
        assertThat(Markdown.of(result))
                .contains("fast: at least 0.8: **0.90**\n")
                .contains("slow: at most 1.3: **1.40** (not met)\n");
    }

    @Test
    void onlyTheBlockOfTheBenchmarkIsReplaced() {
        String readme = "before\n<!-- bench store -->\nold\n<!-- /bench store -->\nafter\n";

        String renewed = Markdown.into(readme, result, CHART);

        assertThat(renewed)
                .startsWith("before\n<!-- bench store -->\n2 noisy cores")
                .endsWith("<!-- /bench store -->\nafter\n")
                .contains("12,346", "benchmarks/store.json")
                .doesNotContain("old");
        assertThat(Markdown.into(renewed, result, CHART)).isEqualTo(renewed);
    }

    @Test
    void aReadmeWithoutTheBlockIsLeftAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Markdown.into("nothing", result, CHART));
    }
}
