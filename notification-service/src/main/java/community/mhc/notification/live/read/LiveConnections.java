package community.mhc.notification.live.read;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The pages that are open at this instance. They are closed before the web server waits for requests to finish. */
@Component
class LiveConnections implements SmartLifecycle {

    private final Map<UUID, Set<LiveConnection>> byMember = new ConcurrentHashMap<>();
    private volatile boolean open;

    LiveConnections(MeterRegistry meters) {
        Gauge.builder("mhc.live.connections", this, LiveConnections::count)
                .description("Open live streams at this instance")
                .register(meters);
    }

    /** A new one, which gets everything from now on until it is {@link #close closed}. */
    LiveConnection open(UUID memberId) {
        LiveConnection connection = new LiveConnection(memberId);
        byMember.compute(memberId, (id, others) -> {
            Set<LiveConnection> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(connection);
            return all;
        });
        if (!open) connection.end();
        return connection;
    }

    void close(LiveConnection connection) {
        byMember.computeIfPresent(connection.memberId, (id, all) -> {
            all.remove(connection);
            return all.isEmpty() ? null : all;
        });
    }

    /** Makes the frame only if somebody is there to see it; null is not for them to see. */
    void send(UUID memberId, Supplier<@Nullable Frame> frame) {
        Set<LiveConnection> connections = byMember.get(memberId);
        if (connections != null) {
            Frame made = frame.get();
            if (made != null) connections.forEach(connection -> connection.send(made));
        }
    }

    Set<UUID> members() {
        return byMember.keySet();
    }

    private double count() {
        return byMember.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        byMember.values().forEach(all -> all.forEach(LiveConnection::end));
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
