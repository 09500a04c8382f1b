package community.mhc.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text takes long to render, much of a page, or much of a stack: not even those that were made to. */
@Tag("attack")
class PathologicalTextsTest {

    private static final int LONGEST = 20_000;
    private static final Map<String, String> TEXTS = PathologicalTexts.ofLength(LONGEST);

    /** Of processor time, so that a busy machine fails nobody; the best of a few, because it is the warm renderer that is meant. */
    private static final Duration SOON = Duration.ofMillis(50);

    private static final int TRIES = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void warm() {
        for (int i = 0; i < 3; i++) PathologicalTexts.ofLength(2_000).values().forEach(Markdown::toHtml);
    }

    static Set<String> names() {
        return TEXTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsRenderedWithin50Milliseconds(String name) {
        var best = Duration.ofDays(1);
        for (int i = 0; i < TRIES && best.compareTo(SOON) > 0; i++) {
            var begin = THREADS.getCurrentThreadCpuTime();
            Markdown.toHtml(TEXTS.get(name));
            var took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
            if (took.compareTo(best) < 0) best = took;
        }
        assertThat(best).isLessThan(SOON);
    }

    @Test
    void noneBecomesMoreOfAPageThanTenTimesWhatWasTyped() {
        TEXTS.forEach(
                (name, typed) -> assertThat(Markdown.toHtml(typed)).as(name).hasSizeLessThanOrEqualTo(10 * LONGEST));
    }

    @Test
    void noneTakesMoreThanASmallStack() throws InterruptedException {
        var failed = new Throwable[1];
        var thread = new Thread(null, () -> TEXTS.values().forEach(Markdown::toHtml), "small", 192 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failed[0] = e);
        thread.start();
        thread.join();
        assertThat(failed[0]).isNull();
    }
}
