package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What was committed once stays, whoever commits what afterwards. */
class HistoryTest {

    private static final Path RELEASED = Path.of("released");

    @TempDir
    Path folder;

    private Path module;

    @BeforeEach
    void twoFilesAreReleased() throws Exception {
        module = Files.createDirectories(folder.resolve("tree/module"));
        git("init", "-q", "-b", "main");
        write("released/a/1.json", "first");
        write("released/b/1.json", "first");
        commit();
    }

    @Test
    void whatIsAddedBreaksNothing() throws Exception {
        write("released/a/2.json", "second");
        write("other.json", "other");
        commit();
        write("other.json", "changed");
        write("released/a/3.json", "not committed yet");
        assertThat(changed()).isEmpty();
    }

    @Test
    void whatIsChangedIsSeenBeforeItIsCommittedAndAfter() throws Exception {
        write("released/a/1.json", "changed");
        assertThat(changed()).containsExactly("released/a/1.json");
        commit();
        assertThat(changed()).containsExactly("released/a/1.json");
        write("released/a/1.json", "first");
        assertThat(changed()).as("put right").isEmpty();
    }

    @Test
    void whatIsRemovedOrRenamedIsSeen() throws Exception {
        Files.delete(module.resolve("released/a/1.json"));
        Files.move(module.resolve("released/b"), module.resolve("released/c"));
        assertThat(changed()).containsExactly("released/a/1.json", "released/b/1.json");
        commit();
        assertThat(changed()).containsExactly("released/a/1.json", "released/b/1.json");
    }

    @Test
    void whatIsRemovedAndComesBackAsAnotherOneIsSeen() throws Exception {
        Files.delete(module.resolve("released/a/1.json"));
        commit();
        write("released/a/1.json", "second");
        commit();
        assertThat(changed()).containsExactly("released/a/1.json");
    }

    @Test
    void whatCameWithABranchAndWentWithTheMergeIsSeen() throws Exception {
        git("checkout", "-q", "-b", "branch");
        write("released/c/1.json", "first");
        commit();
        git("checkout", "-q", "main");
        git("merge", "-q", "--no-ff", "--no-commit", "branch");
        git("rm", "-q", "-f", "--", "module/released/c/1.json");
        commit();
        assertThat(changed()).containsExactly("released/c/1.json");
    }

    @Test
    void aShallowCloneSaysThatItKnowsTooLittle() throws Exception {
        write("released/a/1.json", "changed");
        commit();
        git("clone", "-q", "--depth", "1", "file://" + folder.resolve("tree"), folder.resolve("clone") + "");
        assertThatThrownBy(() -> new History(folder.resolve("clone/module")).changedIn(RELEASED))
                .hasMessageContaining("git fetch --unshallow");
    }

    @Test
    void whereThereIsNoHistoryTheCheckIsSkipped() throws Exception {
        var archive = Files.createDirectories(folder.resolve("archive/module"));
        assertThatThrownBy(() -> new History(archive).changedIn(RELEASED)).isInstanceOf(TestAbortedException.class);
    }

    private List<String> changed() {
        return new History(module).changedIn(RELEASED);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(module.resolve(file).getParent());
        Files.writeString(module.resolve(file), text);
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-q", "-m", "next");
    }

    private void git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.resolve("tree").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
