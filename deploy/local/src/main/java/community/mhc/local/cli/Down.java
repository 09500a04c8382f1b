package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.app.StackSettings;
import community.mhc.local.stack.Control;
import community.mhc.local.stack.State;
import community.mhc.local.stack.SupervisorProcess;
import community.mhc.local.terminal.Progress;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything in order: gateway, services, Kafka, MongoDB.")
final class Down implements Callable<Integer> {

    @Mixin
    private final Target target = new Target();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var control = Control.of(target.data());
        if (control.isPresent()) {
            stop(control.get());
            System.out.println("Stopped.");
        } else {
            stopLeftovers();
        }
        return 0;
    }

    private static void stop(Control control) throws IOException, InterruptedException {
        var stopping = Waiting.start(control::stop);
        try (var progress =
                new Progress("Stopping", control.status().processes().size())) {
            while (!stopping.isDone()) {
                show(control, progress);
                Thread.sleep(200);
            }
        }
        Waiting.finish(stopping);
    }

    private static void show(Control control, Progress progress) {
        try {
            var processes = control.status().processes();
            long stopped = processes.stream()
                    .filter(process -> process.state() == State.STOPPED)
                    .count();
            var waitingFor = processes.stream()
                    .filter(process -> process.state() == State.STOPPING)
                    .map(process -> process.name())
                    .toList();
            if (!waitingFor.isEmpty()) {
                progress.at(stopped, "waiting for " + String.join(", ", waitingFor));
            }
        } catch (IOException theSupervisorIsGone) {
            progress.at(0, "last of all, the supervisor");
        }
    }

    private void stopLeftovers() throws IOException, InterruptedException {
        if (SupervisorProcess.running(target.data()).isEmpty()) {
            System.out.println("Nothing is running.");
            return;
        }
        System.out.println("The supervisor is gone; stopping what it left behind ...");
        var plan = new LocalPlan(target.settings(StackSettings.LOOPBACK, 0));
        var stopped = SupervisorProcess.stopLeftovers(plan, target.data());
        System.out.println("Stopped " + String.join(", ", stopped) + ".");
    }
}
