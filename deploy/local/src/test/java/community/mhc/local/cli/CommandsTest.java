package community.mhc.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.local.report.Suite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void whatNeedsARunningStackSaysThatThereIsNone() {
        for (var command : new String[][] {
            {"restart", "kafka"},
            {"scale", "forum-service", "2"},
            {"token", "a@example.org"},
            {"events", "forum-service"},
            {"dead-letters"},
            {"dead-letters", "redrive", "--all"},
            {"dead-letters", "discard", "a.b.v1/c", "--service", "forum-service", "--number", "0"},
            {"republish", "forum-service"},
            {"rebuild", "forum-service"},
            {"rebuild", "forum-service", "posts"}
        }) {
            assertThat(execute(command)).isEqualTo(1);
            assertThat(said.toString())
                    .contains("No stack is running in " + data)
                    .contains("./mhc up");
        }
    }

    @Test
    void unknownWordsAreRefusedWithTheUsage() {
        assertThat(execute("scale", "forum-service", "many")).isEqualTo(2);
        assertThat(said.toString()).contains("'many' is not an int").contains("Usage: mhc scale");
        assertThat(execute("up", "--port", "high")).isEqualTo(2);
    }

    @Test
    void aServiceHasAtLeastOneInstanceAndAtMostSixteen() {
        assertThat(execute("scale", "forum-service", "0")).isEqualTo(1);
        assertThat(execute("scale", "forum-service", "17")).isEqualTo(1);
        assertThat(said.toString()).contains("1 to 16 instances, not 17");
    }

    @Test
    void onlyServicesHaveEvents() {
        assertThat(execute("events", "kafka")).isEqualTo(1);
        assertThat(said.toString()).contains("kafka stores no events").contains("forum-service");
    }

    @Test
    void aRedriveIsOfOneSequenceUnlessAllAreMeant() {
        assertThat(execute("dead-letters", "redrive")).isEqualTo(1);
        assertThat(said.toString()).contains("Which one?").contains("./mhc dead-letters list");
    }

    @Test
    void aDiscardIsOfOneMessageOfOneService() {
        for (var command : new String[][] {
            {"dead-letters", "discard", "a.b.v1/c"},
            {"dead-letters", "discard", "a.b.v1/c", "--number", "0"},
            {"dead-letters", "discard", "a.b.v1/c", "--service", "forum-service"}
        }) {
            assertThat(execute(command)).isEqualTo(1);
            assertThat(said.toString()).contains("name its --service and its --number");
            said.getBuffer().setLength(0);
        }
        assertThat(execute("dead-letters", "discard", "--all")).isEqualTo(1);
        assertThat(said.toString()).contains("Which one?");
    }

    @Test
    void everyCommandExplainsItself() {
        assertExplained(Commands.all());
    }

    @Test
    void everySuiteIsNamedWhereTestIsExplained() {
        var explained = new StringWriter();
        Commands.all().setOut(new PrintWriter(explained, true)).execute("test", "--help");
        var suites = Stream.of(Suite.values()).map(Suite::name).collect(Collectors.joining("|"));
        assertThat(explained.toString()).contains("[" + suites + "]");
    }

    private void assertExplained(CommandLine command) {
        var words = command.getCommandSpec().qualifiedName().split(" ");
        var explained = new StringWriter();
        var asked = Stream.concat(Stream.of(words).skip(1), Stream.of("--help")).toArray(String[]::new);
        assertThat(Commands.all().setOut(new PrintWriter(explained, true)).execute(asked))
                .as(String.join(" ", asked))
                .isZero();
        assertThat(explained.toString()).contains("Usage: " + String.join(" ", words), "-h, --help");
        command.getSubcommands().values().forEach(this::assertExplained);
    }

    private int execute(String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        all.addAll(1, java.util.List.of("--data", data.toString()));
        return Commands.all().setErr(new PrintWriter(said, true)).execute(all.toArray(String[]::new));
    }
}
