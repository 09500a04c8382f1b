package community.mhc.local.demo;

import community.mhc.local.terminal.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes many steps a few at a time, and shows how far it is. */
final class Steps {

    /** The machine runs the whole stack on two cores: more at once would only wait. */
    private static final int AT_ONCE = 6;

    interface Step<T> {
        void take(T subject) throws IOException, InterruptedException;
    }

    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    Steps(Progress progress) {
        this.progress = progress;
    }

    /** Returns when the step was taken for every subject; the first failure ends it. */
    <T> void each(String what, List<T> subjects, Step<T> step) throws IOException, InterruptedException {
        progress.at(done.get(), what);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var taken = new ArrayList<Future<?>>();
            for (var subject : subjects) {
                taken.add(threads.submit(() -> {
                    step.take(subject);
                    progress.at(done.incrementAndGet(), what);
                    return null;
                }));
            }
            try {
                for (var one : taken) {
                    one.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                var cause = Objects.requireNonNull(e.getCause());
                throw new IOException(cause.getMessage(), cause);
            }
        }
    }
}
