package community.mhc.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which processes a stack has and wants; every change is written down at once, for the next supervisor and the gateway. */
final class Roster {

    private final Plan plan;
    private final DataDir data;
    private final Backoff backoff;
    private final Memory before;
    private final Ports ports;
    private final Instances instances;
    private final Map<String, Integer> wanted;
    private final Map<String, Supervised> processes = new TreeMap<>();
    private final Set<String> leaving = new HashSet<>();

    /** Reads what {@code data} remembers. */
    Roster(Plan plan, DataDir data, Backoff backoff) throws IOException {
        this.plan = plan;
        this.data = data;
        this.backoff = backoff;
        before = Memory.read(data);
        ports = new Ports(before.ports());
        wanted = new TreeMap<>(before.instances());
        instances = new Instances(data);
    }

    /** The processes that an earlier supervisor started and that still run. */
    Map<String, ProcessHandle> stillRunning() {
        return before.alive();
    }

    /** Picks new ports for those that other programs took while nothing of the stack ran. */
    void replaceTakenPorts() {
        before.ports().keySet().forEach(ports::forgetIfTaken);
    }

    /** The parts that are ours to run, of these kinds. */
    List<Part> parts(Predicate<Role> kind) {
        return plan.parts().stream()
                .filter(part -> !part.isExternal() && kind.test(part.role()))
                .toList();
    }

    synchronized int wanted(Part part) {
        return wanted.getOrDefault(part.name(), 1);
    }

    synchronized void want(Part part, int count) {
        wanted.put(part.name(), count);
    }

    /** The process that is a part's instance {@code number}; made, and not started, if it is new. */
    synchronized Supervised process(Part part, int number) {
        var name = part.instance(number);
        leaving.remove(name);
        return processes.computeIfAbsent(name, any -> {
            boolean runsOn = isStillRunning(name);
            int restarts = runsOn ? before.restarts().getOrDefault(name, 0) : 0;
            return new Supervised(plan.process(part, number, ports), data.log(name), backoff, restarts, this::changed);
        });
    }

    synchronized List<Supervised> all(Predicate<Role> kind) {
        return processes.values().stream()
                .filter(one -> kind.test(one.spec().role()))
                .toList();
    }

    /** The process of that name, or a part's instances. */
    synchronized List<Supervised> named(String name) {
        return processes.values().stream()
                .filter(one ->
                        one.spec().name().equals(name) || one.spec().service().equals(name))
                .toList();
    }

    /** From now on the gateway does not know of it. */
    synchronized void leave(Supervised one) {
        leaving.add(one.spec().name());
        changed();
    }

    synchronized void stay(Supervised one) {
        leaving.remove(one.spec().name());
    }

    synchronized void remove(Supervised one) {
        processes.remove(one.spec().name());
        leaving.remove(one.spec().name());
        changed();
    }

    private synchronized void changed() {
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
        rememberThoseNotTakenOverYet(running);
        try {
            new Memory(ports.remembered(), new TreeMap<>(wanted), running, restarts).write(data);
            instances.tell(ready);
        } catch (IOException diskFull) {
            throw new UncheckedIOException(diskFull);
        }
    }

    private static void remember(String name, @Nullable ProcessHandle process, Map<String, Pid> running) {
        if (process != null) {
            running.put(name, Pid.of(process));
        }
    }

    private void rememberThoseNotTakenOverYet(Map<String, Pid> running) {
        before.processes().forEach((name, pid) -> {
            if (!running.containsKey(name) && pid.alive().isPresent()) {
                running.put(name, pid);
            }
        });
    }

    private boolean isStillRunning(String name) {
        return before.processes().get(name) instanceof Pid pid && pid.alive().isPresent();
    }

    /** Keeps every log within its bound. */
    void boundLogs() throws IOException {
        for (var name : data.logged()) {
            new BoundedLog(data.log(name), BoundedLog.USUAL_BOUND).bound();
        }
    }

    /** Every process of the plan, in its order, and what is external. */
    List<ProcessStatus> status() {
        var all = new ArrayList<ProcessStatus>();
        for (var part : plan.parts()) {
            var instancesOfIt = named(part.name());
            if (instancesOfIt.isEmpty()) {
                all.add(without(part));
            }
            instancesOfIt.forEach(one -> all.add(one.status()));
        }
        return all;
    }

    /** A part that has no process: it is somebody else's, or its turn has not come. */
    private static ProcessStatus without(Part part) {
        var state = part.isExternal() ? State.EXTERNAL : State.STOPPED;
        return new ProcessStatus(part.name(), part.name(), part.role(), state, 0, 0, 0, 0, 0, 0, 0, part.external());
    }
}
