package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.stack.Backoff;
import community.mhc.local.stack.SupervisorProcess;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What {@code up} starts in the background. */
@Command(name = "supervise", hidden = true)
final class Supervise implements Callable<Integer> {

    @Mixin
    private final Target target = new Target();

    @Mixin
    private final Address address = new Address();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = target.settings(address.host, address.port);
        SupervisorProcess.run(new LocalPlan(settings), settings.data(), Backoff.USUAL, settings.publicUrl());
        return 0;
    }
}
