package community.mhc.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path directory;

    private Path log;
    private LogTail tail;

    @BeforeEach
    void open() throws Exception {
        log = Files.writeString(directory.resolve("kafka.log"), "one\ntwo\nthree\nhalf a li");
        tail = new LogTail(log, "kafka | ");
    }

    @Test
    void theLastLinesComeFirstAndAnUnfinishedOneWhenItIsWhole() throws Exception {
        assertThat(tail.last(2)).containsExactly("kafka | two", "kafka | three");
        Files.writeString(log, "ne\n", StandardOpenOption.APPEND);
        assertThat(tail.more()).containsExactly("kafka | half a line");
        assertThat(tail.more()).isEmpty();
    }

    @Test
    void aLogThatWasCutIsReadFromItsBeginning() throws Exception {
        tail.last(1);
        Files.writeString(log, "new\n");
        assertThat(tail.more()).containsExactly("kafka | new");
    }
}
