package community.mhc.chassis.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Every answer of a test run, beside the document; {@link AnswersAsDescribed} fails the test that was answered otherwise. */
public final class ComparedAnswers {

    private static final Queue<String> FINDINGS = new ConcurrentLinkedQueue<>();
    private static final Set<Object> UNDER_WAY = ConcurrentHashMap.newKeySet();
    private static final AtomicLong COUNT = new AtomicLong();

    private ComparedAnswers() {}

    public static void compare(DescribedApi api, Exchange exchange) {
        COUNT.incrementAndGet();
        try {
            FINDINGS.addAll(api.findings(exchange));
        } catch (RuntimeException e) {
            FINDINGS.add(exchange + ": cannot be compared, " + e.getClass().getName());
        }
    }

    /** Something that is not compared and should be. */
    static void miss(String why) {
        FINDINGS.add(why);
    }

    static long count() {
        return COUNT.get();
    }

    /** A client may have its answer before the server has compared it. */
    static void begin(Object exchange) {
        UNDER_WAY.add(exchange);
    }

    static void end(Object exchange) {
        UNDER_WAY.remove(exchange);
    }

    /** What was found since it was last asked for. */
    public static List<String> take() {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!UNDER_WAY.isEmpty() && System.nanoTime() < end) LockSupport.parkNanos(1_000_000);
        var taken = new ArrayList<String>();
        for (var finding = FINDINGS.poll(); finding != null; finding = FINDINGS.poll()) taken.add(finding);
        return taken;
    }
}
