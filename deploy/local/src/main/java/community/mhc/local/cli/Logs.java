package community.mhc.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "The log of one process, or of all together.")
final class Logs implements Callable<Integer> {

    private static final int LOOK_EVERY_MILLIS = 200;

    @Mixin
    private final Target target = new Target();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "As ./mhc status names it (default: all).")
    private @Nullable String name;

    @Option(names = "-f", description = "Goes on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            defaultValue = "200",
            description = "How many of the last lines of each (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var tails = new ArrayList<LogTail>();
        for (var process : names()) {
            tails.add(new LogTail(target.data().log(process), name == null ? process + " | " : ""));
        }
        for (var tail : tails) {
            tail.last(lines).forEach(System.out::println);
        }
        while (follow) {
            for (var tail : tails) {
                tail.more().forEach(System.out::println);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return 0;
    }

    private List<String> names() throws IOException {
        if (name == null) {
            return target.data().logged();
        }
        if (!Files.exists(target.data().log(name))) {
            throw new Failure("There is no log of " + name + "; there are: "
                    + String.join(", ", target.data().logged()));
        }
        return List.of(name);
    }
}
