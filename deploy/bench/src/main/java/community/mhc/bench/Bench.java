package community.mhc.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code mhc bench}. */
@Command(
        name = "mhc bench",
        description =
                "Measures the event store beside the driver alone and axon-mongo, and the stream. Give it a quiet machine.",
        mixinStandardHelpOptions = true,
        subcommands = {StoreBench.class, ReadBench.class, StreamBench.class})
final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
