package community.mhc.eventstore.testkit;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Decides from a seed which requests of a {@link FaultyLink} meet with which {@link Fault}. The fate of the n-th request depends on the
 * seed, on n and on whether it is an insert, and on nothing else: the same seed makes the same accidents, however threads take turns.
 * Which thread's request is the n-th they decide among themselves, so a seed that failed is best repeated some fifty times.
 *
 * <p>Struck are all commands that name one collection, {@code events} unless told otherwise. An insert may meet with anything that a
 * {@link Fault} is, other commands with those that need no documents. Give each link a plan of its own: a plan counts requests. Thread-safe.
 */
public final class FaultPlan implements Function<WireMessage, Fault> {

    private static final int KINDS = 11;
    private static final int INSERT_ONLY_FROM = 6;
    private static final int ONE_IN = 5;
    private static final Duration SLOWEST = Duration.ofMillis(350);

    private final long seed;
    private final String collection;
    private final int oneIn;
    private final Duration slowest;
    private final int atMost;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger left;

    private FaultPlan(long seed, String collection, int oneIn, int atMost, Duration slowest) {
        if (oneIn < 1 || atMost < 0 || slowest.isNegative()) {
            throw new IllegalArgumentException("One request in 1 or more is struck, 0 of them or more");
        }
        this.seed = seed;
        this.collection = collection;
        this.oneIn = oneIn;
        this.slowest = slowest;
        this.atMost = atMost;
        left = new AtomicInteger(atMost);
    }

    /** Strikes one request in five on the collection {@code events}, without end; the slowest answers take 350 ms. */
    public static FaultPlan seeded(long seed) {
        return new FaultPlan(seed, FaultyLink.EVENTS, ONE_IN, Integer.MAX_VALUE, SLOWEST);
    }

    /** The same, with commands on {@code name} in place of {@code events}. */
    public FaultPlan on(String name) {
        return new FaultPlan(seed, name, oneIn, atMost, slowest);
    }

    /** The same, with one request in {@code requests} struck on average, from 1 for all. */
    public FaultPlan oneIn(int requests) {
        return new FaultPlan(seed, collection, requests, atMost, slowest);
    }

    /** The same, with no more than {@code faults}, from 0; with {@code oneIn(1)} nothing comes to an end otherwise. */
    public FaultPlan atMost(int faults) {
        return new FaultPlan(seed, collection, oneIn, faults, slowest);
    }

    /** The same, with {@code time} for the slowest answers: longer than the time-out of whoever is to give them up. */
    public FaultPlan slowest(Duration time) {
        return new FaultPlan(seed, collection, oneIn, atMost, time);
    }

    /** The fate of the next request. */
    @Override
    public Fault apply(WireMessage request) {
        if (!request.addresses(collection)) {
            return Fault.NONE;
        }
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + requests.incrementAndGet());
        random.nextLong();
        if (random.nextInt(oneIn) > 0 || left.getAndUpdate(faults -> Math.max(0, faults - 1)) == 0) {
            return Fault.NONE;
        }
        return request.is("insert", collection)
                ? ofAnInsert(random)
                : ofAnyRequest(random, random.nextInt(INSERT_ONLY_FROM));
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

    private Fault ofAnyRequest(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0 -> new Fault.CutRequest(random.nextDouble());
            case 1 -> new Fault.CutReply(random.nextDouble());
            case 2 -> Fault.REQUEST_LOST;
            case 3 -> Fault.REPLY_LOST;
            case 4 -> slow(random);
            default -> new Fault.Failed(stateChange(random), 0);
        };
    }

    private Fault slow(SplittableRandom random) {
        Duration time = random.nextInt(8) == 0 ? slowest : Duration.ofMillis(random.nextInt(1, 15));
        return random.nextBoolean() ? new Fault.Slow(time, Duration.ZERO) : new Fault.Slow(Duration.ZERO, time);
    }

    private static int stateChange(SplittableRandom random) {
        return Fault.STATE_CHANGES.get(random.nextInt(Fault.STATE_CHANGES.size()));
    }
}
