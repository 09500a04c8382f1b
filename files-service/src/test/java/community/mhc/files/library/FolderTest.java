package community.mhc.files.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @Test
    void aFolderKnowsTheFoldersAroundIt() {
        assertThat(new Folder("Consent forms/Telehealth/Texas").lineage())
                .containsExactly("Consent forms", "Consent forms/Telehealth", "Consent forms/Telehealth/Texas");
    }

    @Test
    void theTopOfTheLibraryIsInNoFolder() {
        assertThat(new Folder("").lineage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forms", "Für Gruppen", "a/b/c/d", "🌱 Growth", "2026 (draft)", ".hidden"})
    void ordinaryPathsAreTaken(String path) {
        assertThat(new Folder(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "a/",
                "/a",
                "a//b",
                " a",
                "a ",
                "a/ b",
                "a/b/c/d/e",
                "a\\b",
                "a\nb",
                "a\u0000",
                "\u202Eabc",
                "\uD800",
                "a\u0085b"
            })
    void pathsThatMisleadAreRefused(String path) {
        assertThatThrownBy(() -> new Folder(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderNameHasAtMostSixtyCharacters() {
        assertThat(new Folder("x".repeat(60) + "/y").lineage()).hasSize(2);
        assertThatThrownBy(() -> new Folder("x".repeat(61))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Folder("y/" + "x".repeat(61))).isInstanceOf(IllegalArgumentException.class);
    }
}
