package community.mhc.local.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restart", description = "Stops and starts one process, or a service's instances one by one.")
final class Restart implements Callable<Integer> {

    @Mixin
    private final Target target = new Target();

    @Parameters(paramLabel = "NAME", description = "As ./mhc status names it.")
    private String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var control = target.running();
        var found = new AtomicBoolean();
        Settling.show("Restarting " + name, name, control, () -> found.set(control.restart(name)));
        if (!found.get()) {
            throw new Failure("There is no process " + name + ". ./mhc status lists them");
        }
        System.out.println(name + " is ready.");
        return 0;
    }
}
