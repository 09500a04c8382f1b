package community.mhc.chassis.store;

import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import community.mhc.chassis.views.ProjectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * The processor of a projection: one of Axon's for each generation that lives, each bound to its own. To everybody else it is the
 * one of the current generation.
 */
final class ProjectionProcessor extends CurrentProcessor implements Lifecycle {

    /** Makes Axon's processor for a generation; nothing runs before it is started. */
    @FunctionalInterface
    interface Maker {
        RunningProcessor make(Generation generation);
    }

    private final String name;
    private final Generations generations;
    private final Maker maker;
    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors = new CopyOnWriteArrayList<>();
    private final Map<Generation, RunningProcessor> processors = new ConcurrentHashMap<>();
    private boolean started;

    ProjectionProcessor(String name, Generations generations, Maker maker) {
        this.name = name;
        this.generations = generations;
        this.maker = maker;
    }

    @Override
    StreamingEventProcessor current() {
        return of(generations.state(name).currentGeneration());
    }

    private StreamingEventProcessor of(Generation generation) {
        return processors.computeIfAbsent(generation, this::made).processor();
    }

    private RunningProcessor made(Generation generation) {
        var made = maker.make(generation);
        interceptors.forEach(made.processor()::registerHandlerInterceptor);
        return made;
    }

    @Override
    public Map<Integer, EventTrackerStatus> processingStatus() {
        return statusOf(generations.state(name).currentGeneration());
    }

    /** How this instance fares with a generation; empty where another instance, or none, handles it. */
    Map<Integer, EventTrackerStatus> statusOf(Generation generation) {
        var here = processors.get(generation);
        return here == null ? Map.of() : here.processor().processingStatus();
    }

    /** Runs what the state asks for and nothing else. When it returns, what is not asked for handles no event any more. */
    synchronized void follow(ProjectionState state) {
        if (!started) return;
        var wanted = state.processed();
        processors.forEach((generation, running) -> {
            if (wanted.contains(generation)) return;
            running.stop();
            processors.remove(generation);
        });
        for (var generation : wanted)
            if (!of(generation).isRunning()) of(generation).start();
    }

    @Override
    public synchronized boolean isRunning() {
        return started;
    }

    @Override
    public synchronized void start() {
        started = true;
        follow(generations.state(name));
    }

    @Override
    public void shutDown() {
        shutdownAsync().join();
    }

    @Override
    public synchronized CompletableFuture<Void> shutdownAsync() {
        started = false;
        var all = processors.values().stream().map(RunningProcessor::pause).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(all);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        interceptors.add(interceptor);
        var here = processors.values().stream()
                .map(running -> running.processor().registerHandlerInterceptor(interceptor))
                .toList();
        return () -> {
            here.forEach(Registration::cancel);
            return interceptors.remove(interceptor);
        };
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return new ArrayList<>(interceptors);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
    }
}
