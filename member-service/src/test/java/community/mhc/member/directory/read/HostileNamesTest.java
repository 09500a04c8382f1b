package community.mhc.member.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is derived from a name is never much longer than a name, and never has half a letter in it. */
@Tag("attack")
class HostileNamesTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void aPlaceIsBoundedWhateverTheNameIs() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++)
            if (Character.isLetter(c))
                assertThat(NameSearch.placeOf(Character.toString(c).repeat(100), ID))
                        .hasSizeLessThanOrEqualTo(100 + 1 + 36);
    }

    @Test
    void noBeginningEndsInHalfALetter() {
        var gothic = "a\uD800\uDF30\uD800\uDF31".repeat(10);
        assertThat(NameSearch.prefixesOf(gothic))
                .isNotEmpty()
                .noneMatch(prefix -> Character.isHighSurrogate(prefix.charAt(prefix.length() - 1)));
        assertThat(NameSearch.prefixesOf(gothic)).containsAll(NameSearch.wordsOf(gothic));
    }
}
