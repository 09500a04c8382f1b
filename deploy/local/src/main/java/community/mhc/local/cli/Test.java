package community.mhc.local.cli;

import community.mhc.local.report.Suite;
import community.mhc.local.report.TestRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = "Runs the tests, and sums up what ran, failed and was skipped, and why.")
final class Test implements Callable<Integer> {

    @Parameters(paramLabel = "unit|it|e2e", arity = "0..1", description = "One kind (default: all).")
    private @Nullable Suite suite;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var run = new TestRun(Target.repository(), Path.of(System.getProperty("java.home")));
        var result = run.run(suite == null ? List.of(Suite.values()) : List.of(suite));
        System.out.print(result.summary());
        return result.failed() == 0 && result.passed() > 0 ? 0 : 1;
    }
}
