package community.mhc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsComeFoldedOnceAndInOrder() {
        assertThat(SearchWords.of("Trauma-informed réseau, RE\u0301SEAU (2nd)", 10))
                .containsExactly("trauma", "informed", "reseau", "2nd");
        assertThat(SearchWords.of("one two three", 2)).containsExactly("one", "two");
        assertThat(SearchWords.of(" -- ", 2)).isEmpty();
    }

    @Test
    @Tag("attack")
    void aLongWordIsCut() {
        assertThat(SearchWords.of("a".repeat(10_000), 10)).containsExactly("a".repeat(40));
        assertThat(SearchWords.of("a" + "\uD800\uDF30".repeat(5_000), 10))
                .containsExactly("a" + "\uD800\uDF30".repeat(19));
        assertThat(SearchWords.of("e\u0301".repeat(60), 10)).containsExactly("e".repeat(40));
    }
}
