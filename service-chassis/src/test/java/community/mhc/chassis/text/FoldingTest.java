package community.mhc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Square time would take many seconds. */
    @Tag("attack")
    @ParameterizedTest
    @ValueSource(strings = {"Σ", "\u0301\u0327", "\u0327\u0301", "e\u0301\u0327", "\uFDFA", "\u0F77", "\u1100"})
    void noTextTakesLong(String piece) {
        var text = piece.repeat(250_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            Folding.lower(text);
            Folding.fold(text);
            SearchWords.of(text, 1_000);
        });
    }
}
