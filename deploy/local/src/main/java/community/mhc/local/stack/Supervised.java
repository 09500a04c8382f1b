package community.mhc.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process and the thread that keeps it running: starts it, waits until it is ready, asks now and then whether it
 * still is, and starts it again when it ends without being asked to.
 */
final class Supervised {

    /** How often a starting process is asked. */
    private static final Duration EAGER = Duration.ofMillis(100);

    /** How often a ready process is asked. */
    private static final Duration CALM = Duration.ofSeconds(3);

    /** How soon the end of a process is noticed. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** A process that is not ready by then hangs, and is started again. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** A busy machine may miss one answer or two. */
    private static final int MISSES_TO_NOTICE = 3;

    /** The system ends a killed process at once, unless it waits for a disk. */
    private static final Duration TIME_TO_DIE = Duration.ofSeconds(5);

    private final ProcessSpec spec;
    private final Path log;
    private final Backoff backoff;
    private final Runnable changed;

    private volatile State state = State.STOPPED;
    private volatile @Nullable ProcessHandle process;
    private volatile Instant startedAt = Instant.EPOCH;
    private volatile Duration readyAfter = Duration.ZERO;
    private volatile String problem = "";
    private volatile int restarts;
    private volatile boolean wanted;
    private @Nullable Thread keeper;

    Supervised(ProcessSpec spec, Path log, Backoff backoff, int restarts, Runnable changed) {
        this.spec = spec;
        this.log = log;
        this.backoff = backoff;
        this.restarts = restarts;
        this.changed = changed;
    }

    /** Keeps it running from now on, beginning with {@code running} if it is there already. */
    synchronized void start(@Nullable ProcessHandle running) {
        if (keeper == null) {
            wanted = true;
            become(State.STARTING);
            keeper = Thread.ofVirtual().name("keeper " + spec.name()).start(() -> keep(running));
        }
    }

    /** Asks it to end, kills it when it has not in time, and returns when it is gone. */
    synchronized void stop() throws InterruptedException {
        var thread = keeper;
        if (thread == null) {
            return;
        }
        wanted = false;
        become(State.STOPPING);
        end(spec.stopWithin());
        thread.join();
        end(spec.stopWithin()); // the keeper may just have been starting it again
        spec.launch().stopped(!readyAfter.isZero());
        keeper = null;
        become(State.STOPPED);
    }

    private void keep(@Nullable ProcessHandle running) {
        int deaths = 0;
        try {
            while (wanted) {
                begin(running);
                running = null;
                watch();
                if (wanted) {
                    deaths = backoff.isSteady(sinceStart()) ? 1 : deaths + 1;
                    pause(backoff.pause(deaths));
                }
            }
        } catch (InterruptedException neverInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        restarts = restarts + 1;
        process = null;
        become(State.PAUSED);
        long until = System.nanoTime() + time.toNanos();
        while (wanted && System.nanoTime() < until) {
            Thread.sleep(GLANCE);
        }
    }

    private void begin(@Nullable ProcessHandle running) {
        readyAfter = Duration.ZERO;
        try {
            var next = running != null ? running : launch();
            startedAt = next.info().startInstant().orElseGet(Instant::now);
            process = next;
            become(State.STARTING);
        } catch (IOException cannot) {
            startedAt = Instant.now();
            problem = String.valueOf(cannot.getMessage());
        }
    }

    private ProcessHandle launch() throws IOException {
        PrivateFiles.directory(log.resolveSibling(""));
        var builder = new ProcessBuilder(spec.launch().command()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(spec.environment());
        var started = builder.start();
        started.getOutputStream().close();
        return started.toHandle();
    }

    /** Returns when the process has ended. */
    private void watch() throws InterruptedException {
        int misses = 0;
        while (wanted && runsFor(state == State.READY ? CALM : EAGER)) {
            misses = spec.probe().ready() ? 0 : misses + 1;
            if (misses == 0) {
                answered();
            } else if (state == State.READY && misses >= MISSES_TO_NOTICE) {
                become(State.NOT_ANSWERING);
            } else if (state == State.STARTING && sinceStart().compareTo(LONGEST_START) > 0) {
                problem = "was not ready within " + LONGEST_START.toMinutes() + " minutes";
                end(Duration.ZERO);
            }
        }
    }

    private void answered() {
        if (state == State.READY || !wanted) {
            return;
        }
        if (readyAfter.isZero()) {
            readyAfter = sinceStart();
        }
        problem = "";
        become(State.READY);
    }

    /** Waits for {@code time}, less if the process ends: then it is false. */
    private boolean runsFor(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (isAlive() && System.nanoTime() < until) {
            Thread.sleep(GLANCE);
        }
        return isAlive();
    }

    private boolean isAlive() {
        var current = process;
        return current != null && Pid.isAlive(current);
    }

    private void end(Duration patience) throws InterruptedException {
        var current = process;
        if (current == null) {
            return;
        }
        if (!patience.isZero()) {
            current.destroy();
            runsFor(patience);
        }
        if (isAlive()) {
            current.destroyForcibly();
            runsFor(TIME_TO_DIE);
        }
        process = null;
    }

    private void become(State next) {
        state = next;
        changed.run();
    }

    private Duration sinceStart() {
        return Duration.between(startedAt, Instant.now());
    }

    ProcessSpec spec() {
        return spec;
    }

    boolean isReady() {
        return state == State.READY;
    }

    int restarts() {
        return restarts;
    }

    /** The process that runs now, if any. */
    @Nullable
    ProcessHandle process() {
        return process;
    }

    ProcessStatus status() {
        var current = process;
        long pid = current == null ? 0 : current.pid();
        return new ProcessStatus(
                spec.name(),
                spec.service(),
                spec.role(),
                state,
                pid,
                spec.port(),
                spec.managementPort(),
                pid == 0 ? 0 : startedAt.toEpochMilli(),
                readyAfter.toMillis(),
                pid == 0 ? 0 : ResidentMemory.of(pid),
                restarts,
                problem);
    }
}
