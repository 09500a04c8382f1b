package community.mhc.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a batch of units gets into the store: see RATIONALE.md, "Append protocol", for why each rule is there. Not thread-safe.
 *
 * <p>The next position comes only from this writer's own last acknowledged request or from a majority read; after anything else than a
 * plain answer, from a majority read. A unit is refused, and one in doubt is settled, only by a majority read.
 */
final class AppendProtocol {

    /** What became of one try. */
    enum Try {
        /** Everything sent is settled, or at least one unit is. */
        PROGRESS,
        /** Another writer was at the position first. */
        RACE_LOST,
        /** No answer, or one that settles nothing. */
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(AppendProtocol.class);

    private static final int DUPLICATE_KEY = 11000;

    private final Units units;
    private final AppendMetrics metrics;
    private @Nullable Head head;
    private volatile @Nullable RuntimeException failure;

    AppendProtocol(Units units, AppendMetrics metrics) {
        this.units = units;
        this.metrics = metrics;
    }

    /** Why the last try failed; null when the database has answered since. For any thread. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Tries once to store all of {@code batch}, which loses the units that are settled. */
    Try attempt(List<PendingUnit> batch) {
        try {
            Head end = end(batch);
            batch.removeIf(unit -> !unit.send());
            return batch.isEmpty() ? Try.PROGRESS : send(batch, end);
        } catch (RuntimeException e) {
            batch.forEach(PendingUnit::notStored);
            return failed(e);
        } catch (Error e) {
            // It may have struck between an answer and what follows from it: a majority read will settle what is left.
            batch.forEach(PendingUnit::doubt);
            head = null;
            throw e;
        }
    }

    private Head end(List<PendingUnit> batch) {
        if (head == null) {
            units.prepare();
            settle(batch, PendingUnit::inDoubt);
            head = units.head();
        }
        return head;
    }

    private Try send(List<PendingUnit> batch, Head end) {
        List<RawBsonDocument> documents = new ArrayList<>(batch.size());
        Head last = end;
        for (PendingUnit unit : batch) {
            documents.add(unit.after(last));
            last = unit.end();
        }
        head = null;
        long start = System.nanoTime();
        try {
            units.insert(documents);
        } catch (MongoBulkWriteException e) {
            return answered(batch, end, e);
        } catch (RuntimeException e) {
            return unknown(batch, e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<PendingUnit> sent = List.copyOf(batch);
        head = stored(batch, end);
        recovered();
        measure(sent, took);
        return Try.PROGRESS;
    }

    /** The command was executed up to the first document that could not be stored. */
    private Try answered(List<PendingUnit> batch, Head end, MongoBulkWriteException answer) {
        if (answer.getWriteConcernError() != null
                || answer.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            return unknown(batch, answer);
        }
        recovered();
        // The index, never the count of inserted documents: there are servers that answer with a wrong one.
        int collided = answer.getWriteErrors().stream()
                .mapToInt(BulkWriteError::getIndex)
                .min()
                .orElseThrow();
        Head storedUpTo = stored(batch.subList(0, collided), end);
        batch.forEach(PendingUnit::notStored);
        return settleCollision(batch, collided > 0 ? storedUpTo : null);
    }

    /** Either the position of the first unit was taken or one of its keys; only what a majority has of the latter decides. */
    private Try settleCollision(List<PendingUnit> batch, @Nullable Head storedUpTo) {
        PendingUnit first = batch.getFirst();
        settle(batch, unit -> unit == first);
        if (batch.contains(first)) {
            metrics.raceLost();
            return Try.RACE_LOST;
        }
        head = storedUpTo;
        return Try.PROGRESS;
    }

    private Try unknown(List<PendingUnit> batch, RuntimeException cause) {
        batch.forEach(PendingUnit::doubt);
        return failed(cause);
    }

    private Try failed(RuntimeException cause) {
        head = null;
        if (failure == null) {
            log.warn("The database did not answer as it should; trying until it does: {}", cause.toString());
        }
        failure = cause;
        metrics.failed(cause);
        return Try.FAILED;
    }

    private void recovered() {
        if (failure != null) {
            failure = null;
            log.info("The database answers again");
        }
    }

    /** Takes the units out of the batch; answers the end of the store behind them, which was {@code end} before. */
    private static Head stored(List<PendingUnit> batch, Head end) {
        Head last = batch.isEmpty() ? end : batch.getLast().end();
        PendingUnit.stored(batch);
        batch.clear();
        return last;
    }

    /** Takes out of the batch those of {@code which} whose keys a majority has, their own or another's. */
    private void settle(List<PendingUnit> batch, Predicate<PendingUnit> which) {
        List<String> keys = batch.stream()
                .filter(which)
                .flatMap(unit -> unit.keys().stream())
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        Map<String, Holder> holders = new HashMap<>();
        units.holders(keys).forEach(holder -> holder.keys().forEach(key -> holders.put(key, holder)));
        batch.removeIf(unit -> which.test(unit) && settled(unit, holders));
    }

    private boolean settled(PendingUnit unit, Map<String, Holder> holders) {
        for (String key : unit.keys()) {
            Holder holder = holders.get(key);
            if (holder != null) {
                if (unit.is(holder)) {
                    unit.storedAt(holder.firstPosition());
                } else {
                    unit.refuse(holder);
                    metrics.refused();
                }
                return true;
            }
        }
        return false;
    }

    private void measure(List<PendingUnit> batch, Duration took) {
        int events = 0;
        long bytes = 0;
        for (PendingUnit unit : batch) {
            events += unit.events();
            bytes += unit.bytes();
        }
        metrics.stored(batch.size(), events, bytes, took);
    }
}
