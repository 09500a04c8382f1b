package community.mhc.local.stack;

import java.time.Duration;
import java.util.Map;

/**
 * How one process is started, asked whether it is ready, and stopped.
 *
 * @param name unique in the stack, for example {@code forum-service-2}
 * @param service the part it is an instance of
 * @param port where it listens; on loopback unless it is the gateway
 * @param managementPort where operators ask it, on loopback; 0 if it has none
 * @param environment added to the supervisor's own
 * @param stopWithin how long after SIGTERM it is killed
 */
public record ProcessSpec(
        String name,
        String service,
        Role role,
        int port,
        int managementPort,
        Launch launch,
        Map<String, String> environment,
        Probe probe,
        Duration stopWithin) {}
