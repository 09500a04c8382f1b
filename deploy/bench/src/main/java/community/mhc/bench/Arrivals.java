package community.mhc.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each event got somewhere for the first time, by its id, in nanoseconds of this process's clock. */
final class Arrivals {

    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    void now(String event) {
        nanos.putIfAbsent(event, System.nanoTime());
    }

    /** @throws IllegalStateException when one of {@code events} is not there within {@code patience} */
    void await(Collection<String> events, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!nanos.keySet().containsAll(events)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Some of %d events did not arrive".formatted(events.size()));
            }
            Thread.sleep(20);
        }
    }

    /** @throws IllegalStateException for an event that has not arrived */
    long of(String event) {
        Long at = nanos.get(event);
        if (at == null) {
            throw new IllegalStateException("It has not arrived");
        }
        return at;
    }
}
