package community.mhc.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Decides from a seed which of a link's requests meet with which accident. The fate of the n-th request depends on seed and n alone,
 * however the threads of a run interleave.
 */
final class FaultPlan implements Function<WireMessage, Fault> {

    /** Step-down, not primary, interrupted at shutdown, interrupted by a change of state, shutting down. */
    private static final List<Integer> STATE_CHANGES = List.of(189, 10107, 11600, 11602, 91);

    /** Long enough for {@link FaultyRun#IMPATIENT} to give a request up. */
    private static final int TOO_SLOW_MILLIS = 350;

    private static final int KINDS = 11;

    private final long seed;
    private final int oneIn;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger left;

    /**
     * @param oneIn one request of so many is struck, on average
     * @param atMost no more accidents than that, so that every run comes to an end
     */
    FaultPlan(long seed, int oneIn, int atMost) {
        this.seed = seed;
        this.oneIn = oneIn;
        left = new AtomicInteger(atMost);
    }

    @Override
    public Fault apply(WireMessage request) {
        if (!request.is("insert", "events")
                && !request.is("find", "events")
                && !request.is("createIndexes", "events")) {
            return Fault.NONE;
        }
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + requests.incrementAndGet());
        random.nextLong();
        if (random.nextInt(oneIn) > 0 || left.getAndDecrement() <= 0) {
            return Fault.NONE;
        }
        return request.is("insert", "events") ? ofAnInsert(random) : ofAnyRequest(random, random.nextInt(6));
    }

    private Fault ofAnInsert(SplittableRandom random) {
        int kind = random.nextInt(KINDS);
        return switch (kind) {
            case 6 -> new Fault.Late(Duration.ofMillis(random.nextInt(1, 60)));
            case 7 -> new Fault.Unconfirmed(true);
            case 8 -> new Fault.Unconfirmed(false);
            case 9 -> new Fault.FailedDocument(stateChange(random), random.nextInt(4));
            case 10 -> new Fault.Failed(stateChange(random), random.nextInt(1, 4));
            default -> ofAnyRequest(random, kind);
        };
    }

    private static Fault ofAnyRequest(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0 -> new Fault.CutRequest(random.nextDouble());
            case 1 -> new Fault.CutReply(random.nextDouble());
            case 2 -> Fault.REQUEST_LOST;
            case 3 -> Fault.REPLY_LOST;
            case 4 -> slow(random);
            default -> new Fault.Failed(stateChange(random), 0);
        };
    }

    private static Fault slow(SplittableRandom random) {
        int millis = random.nextInt(8) == 0 ? TOO_SLOW_MILLIS : random.nextInt(1, 15);
        return random.nextBoolean()
                ? new Fault.Slow(Duration.ofMillis(millis), Duration.ZERO)
                : new Fault.Slow(Duration.ZERO, Duration.ofMillis(millis));
    }

    private static int stateChange(SplittableRandom random) {
        return STATE_CHANGES.get(random.nextInt(STATE_CHANGES.size()));
    }
}
