package community.mhc.local.terminal;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far something is: a bar where a person watches, else a line for every change. */
public final class Progress implements AutoCloseable {

    private static final int REDRAW_MILLIS = 200;

    private final String task;
    private final @Nullable ProgressBar bar;
    private String said = "";

    /** A task of {@code steps} steps. */
    public Progress(String task, long steps) {
        this.task = task;
        bar = isWatched() ? bar(task, steps) : null;
    }

    private static ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .clearDisplayOnFinish()
                .build();
    }

    /** Whether a person watches. */
    static boolean isWatched() {
        return System.console() != null && System.console().isTerminal();
    }

    /** {@code done} steps are done, and {@code what} is going on. */
    public void at(long done, String what) {
        if (bar != null) {
            bar.stepTo(done).setExtraMessage(" " + what);
        } else if (!what.equals(said)) {
            System.out.println(task + ": " + what);
            said = what;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
