package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * How far this service has come in each partition of the topics it takes. Kept in the database of the events that were appended, and
 * not in Kafka: where the store is restored from a backup, the place is too, and what is missing is read again.
 */
class TopicPlaces {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> places;
    private final MongoCollection<Document> topics;

    TopicPlaces(MongoDatabase database) {
        places = majority(database.getCollection("topic_places"));
        topics = majority(database.getCollection("topic_partitions"));
    }

    /** A place that a failover takes back is taken back with what was appended before it. */
    private static MongoCollection<Document> majority(MongoCollection<Document> collection) {
        return collection.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The offset that comes next in each; a partition of which nothing was appended yet is missing. */
    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
        var byId = new HashMap<String, TopicPartition>();
        partitions.forEach(partition -> byId.put(partition.toString(), partition));
        var found = new HashMap<TopicPartition, Long>();
        for (Document place : places.find(in("_id", byId.keySet())))
            found.put(byId.get(place.getString("_id")), place.getLong("next"));
        return found;
    }

    /** Never moves a place back, so that an instance that has lost a partition meanwhile does no harm. */
    void advance(Map<TopicPartition, Long> next) {
        var updates = next.entrySet().stream()
                .map(place -> new UpdateOneModel<Document>(
                        eq("_id", place.getKey().toString()), max("next", place.getValue()), UPSERT))
                .toList();
        if (!updates.isEmpty()) places.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    /**
     * How many partitions the topic had when it was first taken, now {@code partitions} if it never was. With another number, keys
     * would be in other partitions than their history.
     */
    int firstPartitionsOf(String topic, int partitions) {
        var known = topics.findOneAndUpdate(
                eq("_id", topic),
                setOnInsert("partitions", partitions),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return known == null ? partitions : known.getInteger("partitions");
    }
}
