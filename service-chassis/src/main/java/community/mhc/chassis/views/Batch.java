package community.mhc.chassis.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a projection writes while it handles one batch of events: kept back, then sent as one command a collection at the batch's
 * end, before the batch's token is stored. Under load, two hundred events cost a few commands instead of a few hundred. Confined to
 * the thread that handles the batch; where it fails, the batch's events are handled again, one by one.
 */
public final class Batch {

    private final Map<MongoCollection<?>, List<WriteModel<?>>> writes = new LinkedHashMap<>();

    private Batch() {}

    /** The batch of the event that this thread is handling. */
    public static Batch current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(Batch.class.getName(), name -> new Batch());
    }

    /** To be called when an event of {@code work} is handled: what was its last one sends the batch. */
    public static void sendAtEnd(UnitOfWork<?> work) {
        if (!(work instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage())
            current().send();
    }

    /** Forgets what is written and not sent: the events that it came from are handled again, or left out. */
    public void forget() {
        writes.clear();
    }

    /** Sends {@code changes}, in order, at the end of the batch; at once where no projection is handling an event. */
    public static <T> void write(MongoCollection<T> collection, List<? extends WriteModel<T>> changes) {
        if (Generations.isProjecting())
            current()
                    .writes
                    .computeIfAbsent(collection, first -> new ArrayList<>())
                    .addAll(changes);
        else collection.bulkWrite(changes);
    }

    /** Sends what is written so far, in order; to be called before reading what this batch may have written. */
    public void send() {
        writes.forEach(Batch::send);
        writes.clear();
    }

    private static <T> void send(MongoCollection<T> collection, List<WriteModel<?>> changes) {
        var ours = new ArrayList<WriteModel<T>>(changes.size());
        for (WriteModel<?> change : changes) {
            @SuppressWarnings("unchecked") // the collection that it was written to
            var ofThis = (WriteModel<T>) change;
            ours.add(ofThis);
        }
        collection.bulkWrite(ours);
    }
}
