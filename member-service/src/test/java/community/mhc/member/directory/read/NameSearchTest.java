package community.mhc.member.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {

    private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({"jos", "JOSÉ", "quint", "o quin", "lopez j", "José-Luis", "o'quinn"})
    void findsEveryWordByItsBeginning(String search) {
        assertThat(NameSearch.prefixesOf("José-Luis O'Quinn López").containsAll(NameSearch.wordsOf(search)))
                .isEqualTo(!search.equals("quint"));
    }

    @Test
    void findsNoMiddleOfAWord() {
        assertThat(NameSearch.prefixesOf("Ruth Alder")).doesNotContain("uth", "lder");
    }

    @Test
    void aSearchLongerThanAnyBeginningStillFindsTheLongestName() {
        var name = "Wolfeschlegelsteinhausenberg";
        assertThat(NameSearch.prefixesOf(name)).containsAll(NameSearch.wordsOf(name));
    }

    @Test
    void aSearchWithoutALetterSearchesForNothing() {
        assertThat(NameSearch.wordsOf(" - ' ")).isEmpty();
    }

    @Test
    void accentsAndCaseDoNotChangeThePlace() {
        assertThat(Stream.of("Zoe", "Émile", "adam", "Ann Lee", "Ann")
                        .map(name -> NameSearch.placeOf(name, ID))
                        .sorted())
                .extracting(place -> place.substring(0, place.indexOf('\t')))
                .containsExactly("adam", "ann", "ann lee", "emile", "zoe");
    }
}
