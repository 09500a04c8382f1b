package community.mhc.files.library.content;

import static community.mhc.files.library.content.SampleContent.text;
import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.files.library.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ContentSweepTest {

    private static final UUID FILE = UUID.fromString("0192f0c1-7a00-7000-8000-00000000f11e");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final Instant TWO_HOURS_AGO = NOW.minus(Duration.ofHours(2));

    @TempDir
    private Path root;

    private ContentDirectory dir;
    private ContentStore store;
    private ContentSweep sweep;

    @BeforeEach
    void overAnEmptyDirectory() throws IOException {
        var settings = new ContentSettings(root, DataSize.ofMegabytes(1), Duration.ofHours(1), Duration.ofDays(7));
        dir = new ContentDirectory(settings);
        store = new ContentStore(dir, settings);
        sweep = new ContentSweep(dir, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void oldContentThatIsNobodysIsPutAsideAndLaterErased() throws IOException {
        var orphan = keep("orphan", TWO_HOURS_AGO);
        assertThat(sweep.doubtOrphans(Instant.MIN, AN_HOUR_AGO, content -> false))
                .isEqualTo(1);
        assertThat(store.open(FILE, orphan)).isEmpty();
        assertThat(sweep.settleDoubts(NOW, content -> false)).isZero();
        assertThat(sweep.settleDoubts(NOW.plusSeconds(1), content -> false)).isEqualTo(1);
        assertThat(dir.doubtful()).isEmptyDirectory();
    }

    @Test
    void whatWasPutAsideByMistakeComesBack() throws IOException {
        var mine = keep("mine", TWO_HOURS_AGO);
        sweep.doubtOrphans(Instant.MIN, AN_HOUR_AGO, content -> false);
        assertThat(sweep.settleDoubts(NOW.plusSeconds(1), content -> true)).isZero();
        assertThat(store.open(FILE, mine)).isPresent();
    }

    @Test
    void contentThatIsSomebodysStays() throws IOException {
        var mine = keep("mine", TWO_HOURS_AGO);
        var asked = new ArrayList<KeptContent>();
        assertThat(sweep.doubtOrphans(Instant.MIN, AN_HOUR_AGO, asked::add)).isZero();
        assertThat(asked).containsExactly(new KeptContent(FILE, mine));
        assertThat(store.open(FILE, mine)).isPresent();
    }

    @Test
    void youngContentIsLeftAloneBecauseItsFileMayJustBeHearingOfIt() throws IOException {
        var young = keep("young", NOW.minus(Duration.ofMinutes(59)));
        assertThat(sweep.doubtOrphans(Instant.MIN, AN_HOUR_AGO, content -> false))
                .isZero();
        assertThat(store.open(FILE, young)).isPresent();
    }

    @Test
    void contentUploadedAgainWhileItIsInDoubtComesBackAtOnce() throws IOException {
        var sha256 = keep("again", TWO_HOURS_AGO);
        sweep.doubtOrphans(Instant.MIN, AN_HOUR_AGO, content -> {
            keep("again", NOW);
            return false;
        });
        assertThat(store.open(FILE, sha256)).isPresent();
    }

    @Test
    void contentWhoseFileHearsOfItWhileItIsInDoubtComesBackAtOnce() throws IOException {
        var sha256 = keep("late", TWO_HOURS_AGO);
        var answers = new ArrayList<>(List.of(false, true));
        assertThat(sweep.doubtOrphans(Instant.MIN, AN_HOUR_AGO, content -> answers.removeFirst()))
                .isZero();
        assertThat(store.open(FILE, sha256)).isPresent();
    }

    @Test
    void uploadsThatBrokeOffAreErased() throws IOException {
        var old = Files.write(dir.incoming().resolve("old"), text("half"));
        var running = Files.write(dir.incoming().resolve("running"), text("half"));
        Files.setLastModifiedTime(old, FileTime.from(TWO_HOURS_AGO));
        Files.setLastModifiedTime(running, FileTime.from(NOW));
        sweep.eraseBrokenUploads(AN_HOUR_AGO);
        assertThat(old).doesNotExist();
        assertThat(running).exists();
    }

    private Sha256 keep(String content, Instant at) {
        try (var received = store.receive(new ByteArrayInputStream(text(content)), -1)) {
            store.keep(received, FILE);
            Files.setLastModifiedTime(dir.pathOf(FILE, received.sha256()), FileTime.from(at));
            return received.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
