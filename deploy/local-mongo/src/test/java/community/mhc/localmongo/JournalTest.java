package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged survives a power failure, of which SIGKILL shows nothing: the file is what was synced. */
class JournalTest {

    private static void put(Store store, int number) {
        store.journal().enter();
        try {
            store.documents("forum.threads").put(KeyWriter.encode(number), new byte[500]);
        } finally {
            store.journal().leave();
        }
    }

    @Test
    void whatIsDurableIsSynced(@TempDir Path dir) throws Exception {
        var file = dir.resolve("data.mv");
        var store = Store.open(UnsyncedFile.of(file));
        for (int number = 0; number < 200; number++) {
            put(store, number);
            store.journal().awaitDurable();
            var left = Files.copy(UnsyncedFile.synced(file), dir.resolve("left-" + number + ".mv"));
            var afterwards = Store.open(left);
            assertThat(afterwards.documents("forum.threads").size()).isEqualTo(number + 1);
            afterwards.close();
            Files.delete(left);
        }
        store.close();
    }

    /** A second attempt may succeed although the first has lost pages. */
    @Test
    void nothingIsDurableAfterASyncHasFailed(@TempDir Path dir) {
        var store = Store.open(UnsyncedFile.of(dir.resolve("data.mv")));
        put(store, 1);
        UnsyncedFile.broken = true;
        assertThatThrownBy(() -> store.journal().awaitDurable()).isInstanceOf(RuntimeException.class);
        UnsyncedFile.broken = false;
        assertThatThrownBy(() -> store.journal().awaitDurable()).hasMessageContaining("a commit has failed");
        store.close();
    }
}
