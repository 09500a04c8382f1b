package community.mhc.local.cli;

import community.mhc.local.stack.Control;
import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.terminal.Progress;
import java.io.IOException;

/** Shows the processes of one name while a request changes them. */
final class Settling {

    private Settling() {}

    static void show(String task, String name, Control control, Waiting.Request request)
            throws IOException, InterruptedException {
        var settling = Waiting.start(request);
        try (var progress =
                new Progress(task, Math.max(1, control.status().of(name).size()))) {
            while (!settling.isDone()) {
                show(progress, control.status().of(name));
                Thread.sleep(200);
            }
        }
        Waiting.finish(settling);
    }

    private static void show(Progress progress, java.util.List<ProcessStatus> processes) {
        long ready = processes.stream().filter(ProcessStatus::isReady).count();
        processes.stream()
                .filter(process -> !process.isReady())
                .findFirst()
                .ifPresent(process -> progress.at(
                        ready, process.name() + " is " + process.state().words()));
    }
}
