package community.mhc.notification.live.read;

import community.mhc.notification.groups.Groups;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who is in a group, at most a second ago: a busy thread must not ask the database at each reply. Whoever left within
 * that second may still hear that there was something, never what.
 */
@Component
class Audience {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Groups groups;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Audience(Groups groups) {
        this.groups = groups;
    }

    private record Known(Set<UUID> members, long since) {
        boolean over() {
            return System.nanoTime() - since > KEPT.toNanos();
        }
    }

    Set<UUID> of(UUID group) {
        return known.compute(group, (id, last) -> last == null || last.over() ? ask(id) : last)
                .members();
    }

    private Known ask(UUID group) {
        return new Known(groups.members(group), System.nanoTime());
    }

    @Scheduled(fixedDelay = 10_000)
    void forget() {
        known.values().removeIf(Known::over);
    }
}
