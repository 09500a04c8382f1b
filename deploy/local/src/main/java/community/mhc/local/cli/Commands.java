package community.mhc.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands of {@code mhc}. */
@Command(
        name = "mhc",
        description = "A community platform for mental health professionals, on this machine.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Restart.class,
            Scale.class,
            Events.class,
            DeadLetters.class,
            Republish.class,
            Soak.class,
            Rebuild.class,
            Token.class,
            Test.class,
            Bench.class,
            Supervise.class
        })
public final class Commands implements Callable<Integer> {

    /** Of every command. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explains this command.")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Commands() {}

    /** Ready to execute; a {@link Failure} becomes its message and exit code 1, without a stack trace. */
    public static CommandLine all() {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            if (!(failure instanceof Failure)) {
                throw failure;
            }
            commandLine.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }
}
