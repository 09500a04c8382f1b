package community.mhc.local.cli;

import community.mhc.local.stack.Control;
import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.stack.StackStatus;
import community.mhc.local.stack.SupervisorProcess;
import community.mhc.local.terminal.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "status", description = "Each process: state, pid, port, uptime, memory, restarts.")
final class Status implements Callable<Integer> {

    /** No stack runs here: what a script can ask for. */
    private static final int NOT_RUNNING = 3;

    private static final double MEBIBYTE = 1 << 20;

    @Mixin
    private final Target target = new Target();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var control = Control.of(target.data());
        if (control.isEmpty()) {
            return tellThatNoneRuns();
        }
        var status = control.get().status();
        System.out.println(json ? JsonMapper.shared().writeValueAsString(status) : table(status));
        return 0;
    }

    private int tellThatNoneRuns() throws IOException {
        var left = SupervisorProcess.running(target.data());
        if (json) {
            System.out.println("{\"processes\":[],\"ready\":false}");
        } else if (left.isEmpty()) {
            System.out.println("Nothing is running. Start it with ./mhc up");
        } else {
            System.out.println("The supervisor is gone; still running: " + String.join(", ", left)
                    + ". Take them over with ./mhc up, or stop them with ./mhc down");
        }
        return NOT_RUNNING;
    }

    private static String table(StackStatus status) {
        var table = new Table("PROCESS", "STATE", "PID", "PORT", "UPTIME", "MEMORY", "RESTARTS");
        status.processes().forEach(process -> row(table, process));
        row(table, status.supervisor());
        return "%s%n%n%s, %.0f MiB in memory".formatted(table, status.address(), status.residentBytes() / MEBIBYTE);
    }

    private static void row(Table table, ProcessStatus process) {
        boolean runs = process.pid() != 0;
        table.row(
                process.name(),
                process.state().words() + (process.problem().isEmpty() ? "" : ": " + process.problem()),
                runs ? Long.toString(process.pid()) : "-",
                process.port() == 0 ? "-" : Integer.toString(process.port()),
                runs ? uptime(process.startedAt()) : "-",
                runs ? "%.0f MiB".formatted(process.residentBytes() / MEBIBYTE) : "-",
                Integer.toString(process.restarts()));
    }

    private static String uptime(long startedAt) {
        var time = Duration.ofMillis(Math.max(0, System.currentTimeMillis() - startedAt));
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
