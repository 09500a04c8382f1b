package community.mhc.local.cli;

import community.mhc.local.report.AttackRun;
import community.mhc.local.report.ModelRun;
import community.mhc.local.report.PlantedRun;
import community.mhc.local.report.Results;
import community.mhc.local.report.StoreRun;
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

    @Parameters(
            paramLabel = "unit|it|e2e|store|attack|planted|model",
            arity = "0..1",
            description = "One kind (default: unit, it and e2e, which contain store and attack).")
    private @Nullable Suite suite;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var result = run(Target.repository(), Path.of(System.getProperty("java.home")));
        System.out.print(result.summary());
        return result.failed() == 0 && result.passed() > 0 ? 0 : 1;
    }

    private Results run(Path repository, Path javaHome) throws IOException, InterruptedException {
        return switch (suite) {
            case null -> new TestRun(repository, javaHome).run(Suite.ALL);
            case store -> new StoreRun(repository, javaHome).run();
            case attack -> new AttackRun(repository, javaHome).run();
            case planted -> new PlantedRun(repository, javaHome).run();
            case model -> new ModelRun(repository, javaHome).run();
            default -> new TestRun(repository, javaHome).run(List.of(suite));
        };
    }
}
