package community.mhc.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Runs a {@link Plan}: the databases and brokers first, then all others at once. It remembers what it started, so that
 * after its own sudden end the next one takes over the processes that still run.
 */
public final class Supervisor {

    /** More instances of one service than a machine has use for. */
    public static final int MOST_INSTANCES = 16;

    /** How long requests may still arrive at an instance after the gateway was told that it goes. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Roster roster;

    /** Held by whoever starts or stops processes; a stop raises {@link #stopping} first, so that nobody keeps it long. */
    private final ReentrantLock commands = new ReentrantLock();

    private volatile boolean stopping;

    /** Reads what {@code data} remembers; nothing is started yet. */
    public Supervisor(Plan plan, DataDir data, Backoff backoff) throws IOException {
        roster = new Roster(plan, data, backoff);
    }

    /** Starts every part, or takes it over where it runs already. Returns when the last one was started. */
    public void start() throws InterruptedException {
        var alive = roster.stillRunning();
        if (alive.isEmpty()) {
            roster.replaceTakenPorts();
        }
        startParts(Role::isGround, alive);
        while (!stopping && !roster.all(Role::isGround).stream().allMatch(Supervised::isReady)) {
            Thread.sleep(GLANCE);
        }
        startParts(role -> !role.isGround(), alive);
    }

    private void startParts(Predicate<Role> kind, Map<String, ProcessHandle> alive) {
        commands.lock();
        try {
            if (!stopping) {
                roster.parts(kind).forEach(part -> startAll(part, alive));
            }
        } finally {
            commands.unlock();
        }
    }

    private void startAll(Part part, Map<String, ProcessHandle> alive) {
        for (int number = 1; number <= roster.wanted(part); number++) {
            roster.process(part, number).start(alive.get(part.instance(number)));
        }
    }

    /** Takes over what still runs, and starts nothing. */
    void adopt() {
        var alive = roster.stillRunning();
        for (var part : roster.parts(role -> true)) {
            for (int number = 1; number <= MOST_INSTANCES; number++) {
                var running = alive.get(part.instance(number));
                if (running != null) {
                    roster.process(part, number).start(running);
                }
            }
        }
    }

    /** Stops all: the gateway, the services, the broker, the database. Those of one kind stop side by side. */
    public void stop() throws InterruptedException {
        stopping = true;
        commands.lock();
        try {
            for (var role : List.of(Role.GATEWAY, Role.SERVICE, Role.BROKER, Role.DATABASE)) {
                stop(roster.all(role::equals));
            }
        } finally {
            commands.unlock();
        }
    }

    private static void stop(Collection<Supervised> some) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var one : some) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    one.stop();
                } catch (InterruptedException cannotHappen) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    /**
     * Starts one process again, or a service's instances one after the other, and waits until they are ready.
     *
     * @return false if there is none of that name
     */
    public boolean restart(String name) throws InterruptedException {
        commands.lock();
        try {
            var some = roster.named(name);
            for (var one : some) {
                if (!stopping) {
                    restart(one);
                    awaitReady(one);
                }
            }
            return !some.isEmpty();
        } finally {
            commands.unlock();
        }
    }

    private void restart(Supervised one) throws InterruptedException {
        sayFarewell(one);
        one.stop();
        roster.stay(one);
        one.start(null);
    }

    /**
     * Runs {@code count} instances of a service (1 to {@link #MOST_INSTANCES}) from now on, and waits until they are
     * ready.
     *
     * @return false if there is no such service, or it cannot have several instances
     */
    public boolean scale(String service, int count) throws InterruptedException {
        var part = roster.parts(role -> true).stream()
                .filter(candidate -> candidate.name().equals(service) && candidate.scalable())
                .findFirst();
        if (part.isEmpty() || count < 1 || count > MOST_INSTANCES) {
            return false;
        }
        commands.lock();
        try {
            if (!stopping) {
                scale(part.get(), count);
            }
            return true;
        } finally {
            commands.unlock();
        }
    }

    private void scale(Part part, int count) throws InterruptedException {
        roster.want(part, count);
        startAll(part, Map.of());
        for (int number = count + 1; number <= MOST_INSTANCES; number++) {
            for (var surplus : roster.named(part.instance(number))) {
                sayFarewell(surplus);
                surplus.stop();
                roster.remove(surplus);
            }
        }
        for (var one : roster.named(part.name())) {
            awaitReady(one);
        }
    }

    private void sayFarewell(Supervised one) throws InterruptedException {
        if (one.spec().role() == Role.SERVICE && one.isReady()) {
            roster.leave(one);
            Thread.sleep(FAREWELL);
        }
    }

    private void awaitReady(Supervised one) throws InterruptedException {
        while (!stopping && !one.isReady()) {
            Thread.sleep(GLANCE);
        }
    }

    /** Every process of the plan, in its order, and what is external. */
    public List<ProcessStatus> status() {
        return roster.status();
    }

    /** Keeps every log within its bound. */
    void boundLogs() throws IOException {
        roster.boundLogs();
    }
}
