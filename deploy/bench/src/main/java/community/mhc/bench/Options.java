package community.mhc.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all benchmarks can be told. */
final class Options {

    @Option(
            names = "--mongo",
            paramLabel = "URI",
            description =
                    "A MongoDB to measure on; its databases bench-* are dropped (default: the stand-in, in a process of its own).")
    @Nullable
    String mongo;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of what is written, and of pauses (default: 1).")
    long seed;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Turns of each contender (default: 3).")
    int rounds;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".mhc/bench",
            description = "Where the JSON and the chart go (default: .mhc/bench).")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(
            names = "--publish",
            description = "Put JSON and chart into event-store/benchmarks, and the table into event-store/README.md.")
    boolean publish;

    @Option(
            names = "--machine",
            paramLabel = "NAME",
            description = "What the result calls this machine (default: its cores).")
    String machine = "%d noisy cores".formatted(Runtime.getRuntime().availableProcessors());
}
