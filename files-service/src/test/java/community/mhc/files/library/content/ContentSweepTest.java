package community.mhc.files.library.content;

import static community.mhc.files.library.content.SampleContent.text;
import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.files.library.FileId;
import community.mhc.files.library.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ContentSweepTest {

    private static final FileId FILE = FileId.of("0192f0c1-7a00-7000-8000-00000000f11e");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));

    @TempDir
    private Path root;

    private ContentDirectory dir;
    private ContentStore store;
    private ContentSweep sweep;

    @BeforeEach
    void overAnEmptyDirectory() throws IOException {
        var settings = new ContentSettings(root, DataSize.ofMegabytes(1), Duration.ofHours(1));
        dir = new ContentDirectory(settings);
        store = new ContentStore(dir, settings);
        sweep = new ContentSweep(dir);
    }

    @Test
    void oldContentThatIsNobodysIsErased() throws IOException {
        var orphan = write("orphan", NOW.minus(Duration.ofHours(2)));
        assertThat(sweep.eraseOrphans(Instant.MIN, AN_HOUR_AGO, content -> false))
                .isEqualTo(1);
        assertThat(store.open(FILE, orphan)).isEmpty();
    }

    @Test
    void contentThatIsSomebodysStays() throws IOException {
        var mine = write("mine", NOW.minus(Duration.ofHours(2)));
        var asked = new ArrayList<KeptContent>();
        assertThat(sweep.eraseOrphans(Instant.MIN, AN_HOUR_AGO, asked::add)).isZero();
        assertThat(asked).containsExactly(new KeptContent(FILE, mine));
        assertThat(store.open(FILE, mine)).isPresent();
    }

    @Test
    void youngContentIsLeftAloneBecauseItsFileMayJustBeHearingOfIt() throws IOException {
        var young = write("young", NOW.minus(Duration.ofMinutes(59)));
        assertThat(sweep.eraseOrphans(Instant.MIN, AN_HOUR_AGO, content -> false))
                .isZero();
        assertThat(store.open(FILE, young)).isPresent();
    }

    @Test
    void contentUploadedAgainWhileItIsInDoubtComesBack() throws IOException {
        var sha256 = write("again", NOW.minus(Duration.ofHours(2)));
        sweep.eraseOrphans(Instant.MIN, AN_HOUR_AGO, content -> {
            write("again", NOW);
            return false;
        });
        assertThat(store.open(FILE, sha256)).isPresent();
    }

    @Test
    void contentWhoseFileHearsOfItWhileItIsInDoubtComesBack() throws IOException {
        var sha256 = write("late", NOW.minus(Duration.ofHours(2)));
        var answers = new ArrayList<>(List.of(false, true));
        assertThat(sweep.eraseOrphans(Instant.MIN, AN_HOUR_AGO, content -> answers.removeFirst()))
                .isZero();
        assertThat(store.open(FILE, sha256)).isPresent();
    }

    @Test
    void whatACrashLeftInDoubtIsSettledByTheNextSweep() throws IOException {
        var sha256 = write("crashed", NOW.minus(Duration.ofHours(2)));
        Files.move(dir.pathOf(FILE, sha256), dir.doubtful().resolve(FILE + "." + sha256));
        assertThat(sweep.eraseOrphans(AN_HOUR_AGO, AN_HOUR_AGO, content -> true))
                .isZero();
        assertThat(store.open(FILE, sha256)).isPresent();
    }

    @Test
    void uploadsThatBrokeOffAreErased() throws IOException {
        var old = Files.write(dir.incoming().resolve("old"), text("half"));
        var running = Files.write(dir.incoming().resolve("running"), text("half"));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(running, FileTime.from(NOW));
        sweep.eraseBrokenUploads(AN_HOUR_AGO);
        assertThat(old).doesNotExist();
        assertThat(running).exists();
    }

    private Sha256 write(String content, Instant at) {
        try (var received = store.receive(new ByteArrayInputStream(text(content)), -1)) {
            store.keep(received, FILE);
            Files.setLastModifiedTime(dir.pathOf(FILE, received.sha256()), FileTime.from(at));
            return received.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
