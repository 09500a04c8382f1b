package community.mhc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RebuildLoopTest {

    private final Map<String, AtomicInteger> attended = new ConcurrentHashMap<>();
    private Runnable refresh = () -> {};
    private Predicate<ProjectionProcessor> trouble = processor -> true;
    private final RebuildLoop loop = new RebuildLoop(
            () -> refresh.run(),
            processor -> {
                times(processor.getName()).incrementAndGet();
                return trouble.test(processor);
            },
            () -> List.of(projection("broken"), projection("sound")));

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void aProjectionThatAlwaysFailsHoldsUpNoOther() {
        trouble = processor -> {
            if (processor.getName().equals("broken")) throw new IllegalStateException("no index");
            return true;
        };
        loop.start();
        await().until(() -> times("sound").get() > 2 && times("broken").get() > 2);
    }

    @Test
    void noErrorEndsTheLoop(CapturedOutput output) {
        trouble = processor -> {
            throw new NoClassDefFoundError("what was not deployed");
        };
        loop.start();
        await().until(() -> times("sound").get() > 3);
        assertThat(output)
                .containsOnlyOnce("sound will be looked at again after java.lang.NoClassDefFoundError")
                .doesNotContain("what was not deployed");
    }

    @Test
    void aDatabaseThatIsAwayIsAskedAgain() {
        var asked = new AtomicInteger();
        refresh = () -> {
            if (asked.incrementAndGet() < 3) throw new IllegalStateException("away");
        };
        loop.start();
        await().until(() -> times("sound").get() > 0);
        assertThat(asked.get()).isGreaterThanOrEqualTo(3);
    }

    private AtomicInteger times(String projection) {
        return attended.computeIfAbsent(projection, first -> new AtomicInteger());
    }

    /** None of Axon's processors is behind it. */
    private static ProjectionProcessor projection(String name) {
        return new ProjectionProcessor(name, null, null);
    }
}
