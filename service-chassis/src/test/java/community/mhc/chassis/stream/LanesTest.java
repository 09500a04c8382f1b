package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int AT_ONCE = 4;

    private final List<Integer> items = IntStream.range(0, 40).boxed().toList();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final Retries retries = new Retries(() -> true);

    @AfterEach
    void nothingRunsAnyMore() {
        int atTheEnd = begun.get();
        assertThat(running).hasValue(0);
        pause(20);
        assertThat(begun).hasValue(atTheEnd);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** They wait for each other, so it ends only where as many run at a time. */
    @Test
    void asManyAsAllowedRunAtATimeAndNoMore() {
        var met = new CountDownLatch(AT_ONCE);
        var most = new AtomicInteger();
        assertThat(all(item -> {
                    most.accumulateAndGet(running.get(), Math::max);
                    met.countDown();
                    return metWithin10Seconds(met);
                }))
                .isTrue();
        assertThat(most).hasValue(AT_ONCE);
        assertThat(begun).hasValue(items.size());
    }

    @Test
    void oneAtATimeIsInOrder() {
        var order = Collections.synchronizedList(new java.util.ArrayList<Integer>());
        assertThat(Lanes.all(items, 1, order::add, retries)).isTrue();
        assertThat(order).isEqualTo(items);
    }

    @Test
    void afterOneThatIsNotDoneNoOtherIsBegun() {
        assertThat(all(item -> {
                    if (item == 5) return false;
                    pause(item < 5 ? 0 : 50);
                    return true;
                }))
                .isFalse();
        assertThat(begun.get()).isBetween(6, 5 + AT_ONCE + 1);
    }

    @Test
    void whatFailsIsThrownOnceTheOthersHaveEnded() {
        assertThatThrownBy(() -> all(item -> {
                    if (item == 3) throw new IllegalStateException("the fourth");
                    pause(50);
                    return true;
                }))
                .hasMessage("the fourth");
        assertThatThrownBy(() -> Lanes.all(
                        items,
                        AT_ONCE,
                        item -> {
                            throw new StackOverflowError();
                        },
                        new Retries(() -> true)))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anInterruptIsHandedOnAndWhatWasBegunIsWaitedFor() {
        var caller = Thread.currentThread();
        var heard = new AtomicBoolean();
        assertThat(all(item -> {
                    if (item == 2) caller.interrupt();
                    heard.compareAndSet(false, isInterruptedWithin10Seconds());
                    Thread.interrupted();
                    pause(200);
                    return true;
                }))
                .isFalse();
        assertThat(running).hasValue(0);
        assertThat(begun.get()).isBetween(3, AT_ONCE);
        assertThat(heard).isTrue();
        assertThat(Thread.interrupted()).as("the caller stays interrupted").isTrue();
    }

    private boolean all(Predicate<Integer> task) {
        return Lanes.all(
                items,
                AT_ONCE,
                item -> {
                    begun.incrementAndGet();
                    running.incrementAndGet();
                    try {
                        return task.test(item);
                    } finally {
                        running.decrementAndGet();
                    }
                },
                retries);
    }

    private static boolean metWithin10Seconds(CountDownLatch met) {
        try {
            return met.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInterruptedWithin10Seconds() {
        try {
            Thread.sleep(10_000);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
