package community.mhc.local.cli;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of one service, read as event-store/README.md describes their documents: one per unit of work, whose
 * {@code _id} is the position of the first of its {@code events}.
 */
final class StoredEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoCollection<Document> units;
    private final @Nullable String type;

    /** Those of {@code type}, or all. */
    StoredEvents(MongoDatabase database, @Nullable String type) {
        units = database.getCollection("events").withReadConcern(ReadConcern.MAJORITY);
        this.type = type;
    }

    /**
     * Hands on the events from one position to another, both included, one line each.
     *
     * @return the position after the last one read
     */
    long print(long from, long to, Consumer<String> out) {
        long next = from;
        for (var unit :
                units.find(and(gte("_id", unitOf(from)), lte("_id", to))).sort(ascending("_id"))) {
            long position = number(unit, "_id");
            for (var event : unit.getList("events", Document.class, List.of())) {
                if (position >= from && position <= to && (type == null || type.equals(event.getString("type")))) {
                    out.accept(line(position, event));
                }
                position++;
            }
            next = Math.max(next, position);
        }
        return next;
    }

    /** Where the unit begins that {@code position} lies in. */
    private long unitOf(long position) {
        var unit = units.find(lte("_id", position)).sort(descending("_id")).first();
        return unit == null ? position : number(unit, "_id");
    }

    private static String line(long position, Document event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("position", position);
        line.put("type", event.getString("type"));
        line.put("revision", event.getString("rev"));
        line.put("aggregateType", event.getString("aggregateType"));
        line.put("aggregate", event.getString("aggregate"));
        line.put("sequence", event.getLong("seq"));
        line.put("time", time(number(event, "time")).toString());
        line.put("id", event.getString("id"));
        line.set("payload", JSON.readTree(event.getString("payload")));
        line.set("metadata", JSON.readTree(event.getString("meta")));
        return JSON.writeValueAsString(line);
    }

    private static Instant time(long epochNanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(epochNanos, second), Math.floorMod(epochNanos, second));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
