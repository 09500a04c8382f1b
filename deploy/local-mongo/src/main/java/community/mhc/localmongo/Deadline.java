package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long the command at hand may take: its {@code maxTimeMS}, held against the clock while documents are read. */
final class Deadline {

    static final int MAX_TIME_EXPIRED = 50;

    private static final ScopedValue<Long> NANOS = ScopedValue.newInstance();

    private Deadline() {}

    static <T> T keeping(Document command, Supplier<T> work) {
        var millis = Arguments.number(command, "maxTimeMS");
        if (millis <= 0) {
            return work.get();
        }
        return ScopedValue.where(NANOS, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis))
                .call(work::get);
    }

    /** Refuses to go on when the time is over. */
    static void check() {
        if (NANOS.isBound() && System.nanoTime() - NANOS.get() > 0) {
            throw new MongoServerError(MAX_TIME_EXPIRED, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }
}
