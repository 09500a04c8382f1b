package community.mhc.local.cli;

import community.mhc.local.app.LocalTokens;
import community.mhc.local.app.Secrets;
import community.mhc.local.demo.Demo;
import community.mhc.local.stack.Control;
import community.mhc.local.stack.Ports;
import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.stack.StackStatus;
import community.mhc.local.stack.SupervisorProcess;
import community.mhc.local.terminal.Progress;
import community.mhc.local.terminal.Table;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts everything and waits until it is ready. Again, it changes nothing.")
final class Up implements Callable<Integer> {

    /** A process that died this often while it was starting will not start the next time either. */
    private static final int DEATHS_TO_GIVE_UP = 4;

    private static final int LOOK_EVERY_MILLIS = 200;

    @Mixin
    private final Target target = new Target();

    @Mixin
    private final Address address = new Address();

    @Option(names = "--demo", description = "Then loads the demo community; again, it doubles nothing.")
    private boolean demo;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var running = Control.of(target.data());
        if (running.isPresent() && !isAskedFor(running.get().status())) {
            throw new Failure("The stack runs already, at "
                    + running.get().status().address() + ". Stop it first to start it elsewhere: ./mhc down");
        }
        var control = running.isPresent() ? running.get() : start();
        var status = awaitReady(control);
        System.out.println(table(status));
        System.out.println();
        System.out.println("Open " + status.address());
        if (demo) {
            loadDemo(status);
        }
        return 0;
    }

    private void loadDemo(StackStatus status) throws IOException, InterruptedException {
        var tokens = new LocalTokens(status, target.data());
        var password = Secrets.of(target.data()).demoPassword();
        String email;
        try {
            email = Demo.load(status.address(), tokens::of, password);
        } catch (IOException e) {
            throw new Failure(
                    "The demo community is not complete: %s. What is there stays; run ./mhc up --demo again to go on."
                            .formatted(e.getMessage()));
        }
        System.out.println("and sign in as " + email + " with the password " + password
                + " (all demo members have it; it was made up for this stack).");
    }

    private boolean isAskedFor(StackStatus status) {
        return status.address().endsWith(":" + address.port);
    }

    private Control start() throws IOException, InterruptedException {
        if (!Ports.isFree(InetAddress.getByName(address.host), address.port) && !isOurs()) {
            throw new Failure("Port %d is taken by another program. Choose another: ./mhc up --port %d"
                    .formatted(address.port, address.port + 1));
        }
        return Background.startSupervisor(target.data(), address);
    }

    /** The gateway may still run although its supervisor was killed: it is taken over. */
    private boolean isOurs() throws IOException {
        return SupervisorProcess.running(target.data()).contains("gateway");
    }

    private StackStatus awaitReady(Control control) throws IOException, InterruptedException {
        var status = control.status();
        try (var progress = new Progress("Starting", status.processes().size())) {
            while (!status.isReady()) {
                show(progress, status);
                refuseToWaitForNothing(status);
                Thread.sleep(LOOK_EVERY_MILLIS);
                status = control.status();
            }
        }
        return status;
    }

    private static void show(Progress progress, StackStatus status) {
        var waitingFor = status.processes().stream()
                .filter(process -> !process.isReady())
                .map(ProcessStatus::name)
                .collect(Collectors.joining(", "));
        progress.at(status.processes().stream().filter(ProcessStatus::isReady).count(), "waiting for " + waitingFor);
    }

    private static void refuseToWaitForNothing(StackStatus status) {
        for (var process : status.processes()) {
            if (!process.isReady() && process.restarts() >= DEATHS_TO_GIVE_UP && process.readyAfterMillis() == 0) {
                throw new Failure("%s does not start: it ended %d times. See ./mhc logs %s%s"
                        .formatted(
                                process.name(),
                                process.restarts(),
                                process.name(),
                                process.problem().isEmpty() ? "" : " (" + process.problem() + ")"));
            }
        }
    }

    private static Table table(StackStatus status) {
        var table = new Table("PROCESS", "PORT", "READY AFTER");
        for (var process : status.processes()) {
            table.row(
                    process.name(),
                    process.port() == 0 ? process.problem() : Integer.toString(process.port()),
                    process.port() == 0 ? "-" : "%.1f s".formatted(process.readyAfterMillis() / 1000.0));
        }
        return table;
    }
}
