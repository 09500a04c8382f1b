package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** How far each foreign aggregate was taken in: the sequence number of its last message, by which repeats are told. */
class Consumed {

    private final MongoCollection<Document> marks;

    Consumed(MongoDatabase database) {
        // A mark that a failover takes back is taken back with what was handled before it: nothing may be dropped
        // because of it.
        this.marks = database.getCollection("consumed")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    /** @return the last sequence of each stream that was seen before */
    Map<String, Long> lastOf(Collection<String> streams) {
        var last = new HashMap<String, Long>();
        for (Document mark : marks.find(in("_id", streams))) last.put(mark.getString("_id"), mark.getLong("sequence"));
        return last;
    }

    /** Never moves a mark back, so that an instance which lost its partitions meanwhile does no harm. */
    void advance(Map<String, Long> last) {
        if (last.isEmpty()) return;
        var updates = last.entrySet().stream()
                .map(e -> new UpdateOneModel<Document>(
                        eq("_id", e.getKey()), Updates.max("sequence", e.getValue()), new UpdateOptions().upsert(true)))
                .toList();
        marks.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
