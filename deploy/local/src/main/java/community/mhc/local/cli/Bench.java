package community.mhc.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Here for the list of commands alone: {@code ./mhc} starts the program in deploy/bench instead of this one. */
@Command(
        name = "bench",
        description = "Measures the event store and the stream (bench store|read|stream; bench --help for settings).")
final class Bench implements Callable<Integer> {

    @Parameters(paramLabel = "store|read|stream", arity = "0..*", description = "What to measure.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        throw new Failure("Benchmarks have a program of their own: ./mhc bench " + String.join(" ", arguments));
    }
}
