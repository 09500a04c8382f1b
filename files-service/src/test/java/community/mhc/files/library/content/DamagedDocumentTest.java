package community.mhc.files.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes are of a kind or they are refused; they are never a fault of ours. */
@Tag("attack")
class DamagedDocumentTest {

    @TempDir
    private Path dir;

    @Test
    void aMediaTypeThatIsCutOffIsARefusal() throws IOException {
        for (var sample : Damage.openDocuments().values())
            for (int size = 0; size < 40; size++) expectAnAnswer(Damage.cutEntry(sample, "mimetype", size));
    }

    @Test
    void openDocumentsWithWrongBytesAreTakenOrRefused() throws IOException {
        for (var sample : Damage.openDocuments().values())
            for (var damaged : Damage.of(sample, 3_000)) expectAnAnswer(damaged);
    }

    /** A directory of a million parts would be read into memory; one that lies about its place would be searched for. */
    @Test
    void aDirectoryThatNoDocumentHasIsNotRead() throws IOException {
        var document = SampleContent.openDocument("text");
        var behindOther = new byte[100 + document.length];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, behindOther, 0, 4);
        System.arraycopy(document, 0, behindOther, 100, document.length);
        assertThat(outcomeOf(behindOther)).isEqualTo("KIND_NOT_ALLOWED");
    }

    private void expectAnAnswer(byte[] content) throws IOException {
        assertThat(outcomeOf(content)).isIn("KIND_NOT_ALLOWED", "taken");
    }

    private String outcomeOf(byte[] content) throws IOException {
        return Damage.outcomeOf(content, dir);
    }
}
