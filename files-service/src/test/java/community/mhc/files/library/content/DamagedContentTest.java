package community.mhc.files.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What held before documents were looked into more closely, and still does. */
class DamagedContentTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path dir;

    @Test
    void wrongBytesOfAnyKindAreTakenOrRefused() throws IOException {
        for (var sample : Damage.others().values())
            for (var damaged : Damage.of(sample, 300))
                assertThat(outcomeOf(damaged)).isIn("KIND_NOT_ALLOWED", "taken");
    }

    @Test
    void aDocumentOfAMillionPartsIsRefusedSoon() throws IOException {
        var began = System.nanoTime();
        assertThat(outcomeOf(parts(200_000))).isEqualTo("KIND_NOT_ALLOWED");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void aZipBombStaysPacked() throws IOException {
        var began = System.nanoTime();
        var bomb = new byte[300 * 1024 * 1024];
        var document = SampleContent.zip(
                Map.of("mimetype", SampleContent.text("application/vnd.oasis.opendocument.text"), "content.xml", bomb));
        var packed = System.nanoTime();
        assertThat(outcomeOf(document)).isEqualTo("taken");
        assertThat(Duration.ofNanos(System.nanoTime() - packed)).isLessThan(Duration.ofNanos(packed - began));
    }

    private static byte[] parts(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) zip.putNextEntry(new ZipEntry("p" + i));
        }
        return bytes.toByteArray();
    }

    private String outcomeOf(byte[] content) throws IOException {
        return Damage.outcomeOf(content, dir);
    }
}
