package community.mhc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"Réseau, reseau", "ΟΔΟΣ, οδοσ", "οδος, οδοσ", "\uFB03, ffi", "İzmir, izmir", "ＡＢ, ab", "A\u0308, a"})
    void textThatIsTheSameForASearchIsTheSame(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void lowerCaseKeepsTheRest() {
        assertThat(Folding.lower("ÄΣ\uD801\uDC00é")).isEqualTo("äσ\uD801\uDC28é");
    }

    private static Stream<String> pieces() {
        return Stream.of(
                "a",
                "a ",
                "Σ",
                "Σ ",
                ".",
                "\u0301",
                "\u0301\u0327",
                "\u0327\u0301",
                "e\u0301\u0327",
                "\uFDFA",
                "\uFDFA ",
                "\u0F77",
                "\u1100",
                "\uD55C",
                "\uFB03",
                "\u0130",
                "\uD835\uDD18",
                "\uD800",
                "\uDC00\uD800",
                "\u202E",
                "\u3164",
                "\u200D",
                "\u0000");
    }

    /** Square time would take many seconds. */
    @Tag("attack")
    @ParameterizedTest
    @MethodSource("pieces")
    void noTextTakesLong(String piece) {
        var text = piece.repeat(250_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> fold(text));
    }

    /** Of processor time, the best of a few: it is the warm code on a busy machine that is meant. */
    @Tag("attack")
    @ParameterizedTest
    @MethodSource("pieces")
    void theLongestFieldTakesLessThan50Milliseconds(String piece) {
        var text = piece.repeat(10_000 / piece.length());
        var clock = ManagementFactory.getThreadMXBean();
        var best = Duration.ofDays(1);
        for (int i = 0; i < 8; i++) {
            long begin = clock.getCurrentThreadCpuTime();
            fold(text);
            var took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin);
            if (took.compareTo(best) < 0) best = took;
        }
        assertThat(best).isLessThan(Duration.ofMillis(50));
    }

    private static void fold(String text) {
        Folding.lower(text);
        Folding.fold(text);
        SearchWords.of(text, 1_000);
    }
}
