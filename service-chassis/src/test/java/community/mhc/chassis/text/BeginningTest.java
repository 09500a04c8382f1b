package community.mhc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void aShortTextIsItsOwnBeginning() {
        assertThat(Beginning.of("", 3)).isEmpty();
        assertThat(Beginning.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(Beginning.of("abcd", 3)).isEqualTo("abc");
    }

    @Test
    void aSurrogatePairIsKeptOrLeftOut() {
        assertThat(Beginning.of("a\uD83D\uDE00b", 2)).isEqualTo("a");
        assertThat(Beginning.of("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00");
        assertThat(Beginning.of("\uD83D\uDE00", 1)).isEmpty();
    }
}
