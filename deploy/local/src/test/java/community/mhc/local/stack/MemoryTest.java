package community.mhc.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsReadAgainAndOnlyByItsOwner() throws Exception {
        var data = new DataDir(directory);
        assertThat(Memory.read(data)).isEqualTo(Memory.empty());
        var memory = new Memory(
                Map.of("kafka", 20001), Map.of("forum-service", 2), Map.of("kafka", new Pid(1, 2)), Map.of());
        memory.write(data);
        assertThat(Memory.read(data)).isEqualTo(memory);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.memory())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotOurs() {
        var self = Pid.of(ProcessHandle.current());
        assertThat(self.alive()).isPresent();
        assertThat(new Pid(self.number(), self.startedAt() - 60_000).alive()).isEmpty();
    }

    @Test
    void aFullLogMovesAsideAndBeginsAnew() throws Exception {
        var log = new BoundedLog(directory.resolve("x.log"), 10);
        Files.writeString(log.file(), "0123456789");
        log.bound();
        assertThat(log.older()).doesNotExist();
        Files.writeString(log.file(), "0123456789+");
        log.bound();
        assertThat(log.file()).isEmptyFile();
        assertThat(log.older()).hasContent("0123456789+");
    }
}
