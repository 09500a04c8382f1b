package community.mhc.files.library.content;

import static community.mhc.chassis.problem.CommonError.BAD_REQUEST;
import static community.mhc.files.library.content.ContentError.CONTENT_EMPTY;
import static community.mhc.files.library.content.ContentError.FILE_TOO_LARGE;
import static community.mhc.files.library.content.SampleContent.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.problem.Refusal;
import community.mhc.files.library.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ContentStoreTest {

    private static final UUID FILE = UUID.fromString("0192f0c1-7a00-7000-8000-00000000f11e");
    private static final UUID OTHER_FILE = UUID.fromString("0192f0c1-7a00-7000-8000-00000000f21e");

    @TempDir
    private Path dir;

    private ContentStore store;

    @BeforeEach
    void ofHundredBytes() throws IOException {
        var settings = new ContentSettings(dir, DataSize.ofBytes(100), Duration.ofHours(1), Duration.ofDays(7));
        store = new ContentStore(new ContentDirectory(settings), settings);
    }

    @Test
    void whatIsKeptIsReadBackByteForByte() throws IOException {
        var sha256 = keep(FILE, "one content");
        assertThat(read(FILE, sha256)).isEqualTo(text("one content"));
        assertThat(sha256).isEqualTo(new Sha256("f9173d6c778a2cbe1f7599730e077684a84a02ee41ca10462b3abeb077451205"));
    }

    @Test
    void whatIsNotKeptLeavesNothingBehind() throws IOException {
        store.receive(stream("one content"), -1).close();
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void tooLongAContentIsRefusedAndLeavesNothingBehind() throws IOException {
        store.receive(stream("x".repeat(100)), 100).close();
        assertRefused(FILE_TOO_LARGE, stream("x".repeat(101)), -1);
        assertRefused(FILE_TOO_LARGE, unread(), 101);
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void nothingIsNoContent() throws IOException {
        assertRefused(CONTENT_EMPTY, stream(""), 0);
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws IOException {
        assertRefused(BAD_REQUEST, new SequenceInputStream(stream("half"), broken()), -1);
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void contentsThatRaceForOneFileDoNotTouchEachOther() throws IOException {
        var first = keep(FILE, "first");
        var second = keep(FILE, "second");
        store.erase(FILE, second);
        assertThat(read(FILE, first)).isEqualTo(text("first"));
        assertThat(store.open(FILE, second)).isEmpty();
    }

    @Test
    void keepingTheSameContentAgainChangesNothing() throws IOException {
        var sha256 = keep(FILE, "same");
        keep(FILE, "same");
        assertThat(read(FILE, sha256)).isEqualTo(text("same"));
        assertThat(filesOnDisk()).hasSize(1);
    }

    @Test
    void erasingAFileErasesAllOfItAndNothingElse() throws IOException {
        keep(FILE, "first");
        keep(FILE, "second");
        var other = keep(OTHER_FILE, "first");
        store.eraseAll(FILE);
        store.eraseAll(FILE);
        assertThat(filesOnDisk()).hasSize(1);
        assertThat(read(OTHER_FILE, other)).isEqualTo(text("first"));
    }

    @Test
    void whoIsReadingReadsToTheEndAlthoughItIsErased() throws IOException {
        var sha256 = keep(FILE, "to the end");
        try (var open = store.open(FILE, sha256).orElseThrow()) {
            store.eraseAll(FILE);
            assertThat(Channels.newInputStream(open).readAllBytes()).isEqualTo(text("to the end"));
        }
    }

    private Sha256 keep(UUID file, String content) throws IOException {
        try (var received = store.receive(stream(content), -1)) {
            store.keep(received, file);
            return received.sha256();
        }
    }

    private byte[] read(UUID file, Sha256 sha256) throws IOException {
        try (var open = store.open(file, sha256).orElseThrow()) {
            return Channels.newInputStream(open).readAllBytes();
        }
    }

    private List<Path> filesOnDisk() throws IOException {
        try (var all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void assertRefused(ErrorCode code, InputStream body, long announced) {
        assertThatThrownBy(() -> store.receive(body, announced))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(text(content));
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };
    }

    private static InputStream unread() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("not a byte should be read");
            }
        };
    }
}
