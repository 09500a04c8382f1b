package community.mhc.jobs.posting.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words that a posting is found by are bounded, however long a word it has. */
@Tag("attack")
class LongWordsTest {

    @Test
    void aLongWordIsCut() {
        assertThat(Words.of("a".repeat(10_000))).containsExactly("a".repeat(40));
        assertThat(Words.of("a" + "\uD800\uDF30".repeat(5_000))).containsExactly("a" + "\uD800\uDF30".repeat(19));
    }
}
