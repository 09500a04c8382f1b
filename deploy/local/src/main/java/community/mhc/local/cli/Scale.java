package community.mhc.local.cli;

import community.mhc.local.stack.Supervisor;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "scale", description = "Runs N instances of one service; the gateway spreads the load.")
final class Scale implements Callable<Integer> {

    @Mixin
    private final Target target = new Target();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "For example forum-service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "N", description = "1 to " + Supervisor.MOST_INSTANCES + ".")
    private int count;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (count < 1 || count > Supervisor.MOST_INSTANCES) {
            throw new Failure("A service has 1 to %d instances, not %d".formatted(Supervisor.MOST_INSTANCES, count));
        }
        var control = target.running();
        var found = new AtomicBoolean();
        Settling.show("Scaling " + service, service, control, () -> found.set(control.scale(service, count)));
        if (!found.get()) {
            throw new Failure("There is no service " + service + " that can have several instances");
        }
        System.out.printf("%s has %d instance%s.%n", service, count, count == 1 ? "" : "s");
        return 0;
    }
}
