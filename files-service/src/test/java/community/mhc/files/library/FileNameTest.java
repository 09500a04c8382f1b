package community.mhc.files.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Intake form.pdf", "Übersicht.md", "📎", "README", "..."})
    void ordinaryNamesAreTaken(String name) {
        assertThat(new FileName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a.pdf",
                "a.pdf ",
                "a/b.pdf",
                "a\\b.pdf",
                "a\rb.pdf",
                "exe.\u202Efdp",
                "\u00A0",
                "\uDC00.pdf"
            })
    void namesThatMisleadAreRefused(String name) {
        assertThatThrownBy(() -> new FileName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHasAtMost120Characters() {
        assertThat(new FileName("x".repeat(120)).value()).hasSize(120);
        assertThatThrownBy(() -> new FileName("x".repeat(121))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"Intake.PDF,pdf", "archive.tar.gz,gz", "README,''", "dot.,''"})
    void theExtensionIsWhatFollowsTheLastDot(String name, String extension) {
        assertThat(new FileName(name).extension()).isEqualTo(extension);
    }

    @Test
    void aFileIsSavedUnderAnExtensionOfItsKind() {
        assertThat(FileKind.PDF.nameToSave(new FileName("Intake.PDF"))).isEqualTo("Intake.PDF");
        assertThat(FileKind.PDF.nameToSave(new FileName("page.html"))).isEqualTo("page.html.pdf");
        assertThat(FileKind.JPEG.nameToSave(new FileName("photo"))).isEqualTo("photo.jpg");
    }
}
