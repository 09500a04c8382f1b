package community.mhc.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Plan}: the databases and brokers first, then all others at once. It remembers what it started, so that
 * after its own sudden end the next one takes over the processes that still run.
 */
public final class Supervisor {

    /** More instances of one service than a machine has use for. */
    public static final int MOST_INSTANCES = 16;

    /** How long requests may still arrive at an instance after the gateway was told that it goes. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Plan plan;
    private final DataDir data;
    private final Backoff backoff;
    private final Ports ports;
    /** Held by whoever starts or stops processes; a stop raises {@link #stopping} first, so that nobody keeps it long. */
    private final ReentrantLock commands = new ReentrantLock();

    private final Map<String, Integer> wantedInstances;
    private final Map<String, Supervised> processes = new TreeMap<>();
    private final Set<String> leaving = new HashSet<>();
    private final Instances instances;
    private final Memory before;
    private volatile boolean stopping;

    /** Reads what {@code data} remembers; nothing is started yet. */
    public Supervisor(Plan plan, DataDir data, Backoff backoff) throws IOException {
        this.plan = plan;
        this.data = data;
        this.backoff = backoff;
        before = Memory.read(data);
        ports = new Ports(before.ports());
        wantedInstances = new TreeMap<>(before.instances());
        instances = new Instances(data);
    }

    /** Starts every part, or takes it over where it runs already. Returns when the last one was started. */
    public void start() throws InterruptedException {
        var alive = before.alive();
        if (alive.isEmpty()) {
            before.ports().keySet().forEach(ports::forgetIfTaken);
        }
        startParts(Role::isGround, alive);
        while (!stopping && !all(Role::isGround).stream().allMatch(Supervised::isReady)) {
            Thread.sleep(Duration.ofMillis(50));
        }
        startParts(role -> !role.isGround(), alive);
    }

    private void startParts(Predicate<Role> kind, Map<String, ProcessHandle> alive) {
        commands.lock();
        try {
            if (!stopping) {
                ownParts(kind).forEach(part -> startAll(part, alive));
            }
        } finally {
            commands.unlock();
        }
    }

    /** Takes over what still runs, and starts nothing. */
    void adopt() {
        var alive = before.alive();
        for (var part : ownParts(role -> true)) {
            for (int number = 1; number <= MOST_INSTANCES; number++) {
                if (alive.containsKey(part.instance(number))) {
                    start(part, number, alive);
                }
            }
        }
    }

    private void startAll(Part part, Map<String, ProcessHandle> alive) {
        for (int number = 1; number <= wantedInstances.getOrDefault(part.name(), 1); number++) {
            start(part, number, alive);
        }
    }

    private void start(Part part, int number, Map<String, ProcessHandle> alive) {
        supervised(part, number).start(alive.get(part.instance(number)));
    }

    private synchronized Supervised supervised(Part part, int number) {
        var name = part.instance(number);
        leaving.remove(name);
        return processes.computeIfAbsent(name, any -> {
            var spec = plan.process(part, number, ports);
            boolean runsOn = before.processes().get(name) instanceof Pid pid
                    && pid.alive().isPresent();
            int restarts = runsOn ? before.restarts().getOrDefault(name, 0) : 0;
            return new Supervised(spec, data.log(name), backoff, restarts, this::changed);
        });
    }

    /** Stops all: the gateway, the services, the broker, the database. Those of one kind stop side by side. */
    public void stop() throws InterruptedException {
        stopping = true;
        commands.lock();
        try {
            for (var role : List.of(Role.GATEWAY, Role.SERVICE, Role.BROKER, Role.DATABASE)) {
                stop(all(role::equals));
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
            var some = named(name);
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

    /**
     * Runs {@code count} instances of a service (1 to {@link #MOST_INSTANCES}) from now on, and waits until they are ready.
     *
     * @return false if there is no such service, or it cannot have several instances
     */
    public boolean scale(String service, int count) throws InterruptedException {
        var part = plan.parts().stream()
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
        synchronized (this) {
            wantedInstances.put(part.name(), count);
        }
        startAll(part, Map.of());
        for (int number = count + 1; number <= MOST_INSTANCES; number++) {
            remove(part.instance(number));
        }
        changed();
        for (var one : named(part.name())) {
            awaitReady(one);
        }
    }

    private void restart(Supervised one) throws InterruptedException {
        sayFarewell(one);
        one.stop();
        stays(one);
        one.start(null);
    }

    private void remove(String name) throws InterruptedException {
        var one = named(name);
        for (var leaver : one) {
            sayFarewell(leaver);
            leaver.stop();
            synchronized (this) {
                processes.remove(name);
                leaving.remove(name);
            }
            changed();
        }
    }

    private void sayFarewell(Supervised one) throws InterruptedException {
        if (one.spec().role() == Role.SERVICE && one.isReady()) {
            synchronized (this) {
                leaving.add(one.spec().name());
            }
            changed();
            Thread.sleep(FAREWELL);
        }
    }

    private synchronized void stays(Supervised one) {
        leaving.remove(one.spec().name());
    }

    private void awaitReady(Supervised one) throws InterruptedException {
        while (!stopping && !one.isReady()) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /** Writes down what runs and what is ready; called after every change. */
    private synchronized void changed() {
        try {
            var running = new TreeMap<String, Pid>();
            var restarts = new TreeMap<String, Integer>();
            var ready = new ArrayList<ProcessSpec>();
            for (var one : processes.values()) {
                remember(one.spec().name(), one.process(), running);
                restarts.put(one.spec().name(), one.restarts());
                if (one.isReady() && !leaving.contains(one.spec().name())) {
                    ready.add(one.spec());
                }
            }
            new Memory(ports.remembered(), new TreeMap<>(wantedInstances), running, restarts).write(data);
            instances.tell(ready);
        } catch (IOException diskFull) {
            throw new UncheckedIOException(diskFull);
        }
    }

    private void remember(String name, @Nullable ProcessHandle process, Map<String, Pid> running) {
        if (process != null) {
            running.put(name, Pid.of(process));
        } else if (before.processes().get(name) instanceof Pid pid
                && pid.alive().isPresent()) {
            running.put(name, pid);
        }
    }

    /** Keeps every log within its bound. */
    void boundLogs() throws IOException {
        for (var name : data.logged()) {
            new BoundedLog(data.log(name), BoundedLog.USUAL_BOUND).bound();
        }
    }

    /** Every process of the plan, in its order, and what is external. */
    public List<ProcessStatus> status() {
        var all = new ArrayList<ProcessStatus>();
        for (var part : plan.parts()) {
            if (part.isExternal()) {
                all.add(external(part));
            } else {
                named(part.name()).forEach(one -> all.add(one.status()));
                if (named(part.name()).isEmpty()) {
                    all.add(waiting(part));
                }
            }
        }
        return all;
    }

    private static ProcessStatus external(Part part) {
        return new ProcessStatus(
                part.name(), part.name(), part.role(), State.EXTERNAL, 0, 0, 0, 0, 0, 0, part.external());
    }

    private static ProcessStatus waiting(Part part) {
        return new ProcessStatus(part.name(), part.name(), part.role(), State.STOPPED, 0, 0, 0, 0, 0, 0, "");
    }

    private List<Part> ownParts(Predicate<Role> kind) {
        return plan.parts().stream()
                .filter(part -> !part.isExternal() && kind.test(part.role()))
                .toList();
    }

    private synchronized List<Supervised> all(Predicate<Role> kind) {
        return processes.values().stream()
                .filter(one -> kind.test(one.spec().role()))
                .toList();
    }

    private synchronized List<Supervised> named(String name) {
        return processes.values().stream()
                .filter(one ->
                        one.spec().name().equals(name) || one.spec().service().equals(name))
                .toList();
    }
}
