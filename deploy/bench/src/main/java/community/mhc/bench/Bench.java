package community.mhc.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of {@code mhc bench}. */
@Command(
        name = "mhc bench",
        description =
                "Measures the event store beside the driver alone and axon-mongo, and the stream. Give it a quiet machine.",
        subcommands = {StoreBench.class, ReadBench.class, StreamBench.class})
final class Bench {

    /** Of every command. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explains this command.")
    private boolean help;

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
