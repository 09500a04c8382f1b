package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** What callers were told about their units of work, to be compared with what is stored. Thread-safe. */
final class Ledger {

    private final Map<List<String>, Long> stored = new ConcurrentHashMap<>();
    private final Set<List<String>> notStored = ConcurrentHashMap.newKeySet();
    private final Set<List<String>> unknown = ConcurrentHashMap.newKeySet();

    /** A caller was told that the unit's last event is at {@code position}. */
    void stored(List<String> eventIds, long position) {
        Long before = stored.put(eventIds, position);
        notStored.remove(eventIds);
        assertThat(before).as("position told earlier").isIn(null, position);
    }

    /** A caller was told that nothing was stored; of a repetition that says nothing about what went before. */
    void notStored(List<String> eventIds) {
        if (!stored.containsKey(eventIds)) {
            notStored.add(eventIds);
        }
    }

    /** A caller was told nothing, or that nobody knows. */
    void unknown(List<String> eventIds) {
        unknown.add(eventIds);
    }

    int acknowledged() {
        return stored.size();
    }

    int refused() {
        return notStored.size();
    }

    /** Compares the collection {@code events} with what was told, document by document; answers the event ids by position. */
    List<String> audit(MongoDatabase database) {
        List<Document> units = database.getCollection("events")
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
        List<String> ids = new ArrayList<>();
        Map<List<String>, Long> found = new HashMap<>();
        Map<String, Long> next = new HashMap<>();
        long latest = Long.MIN_VALUE;
        for (Document unit : units) {
            assertThat(unit.getLong("_id")).as("position of a unit").isEqualTo(ids.size() + 1);
            List<Document> events = unit.getList("events", Document.class);
            assertThat(unit.getInteger("n")).isEqualTo(events.size());
            for (Document event : events) {
                ids.add(event.getString("id"));
                String aggregate = event.getString("aggregate");
                assertThat(event.getLong("seq"))
                        .as("order of %s", aggregate)
                        .isEqualTo(next.getOrDefault(aggregate, 0L));
                next.merge(aggregate, 1L, (before, _) -> before + 1);
                latest = Math.max(latest, event.getLong("time"));
            }
            assertThat(unit.getLong("latest")).as("latest time so far").isEqualTo(latest);
            found.put(events.stream().map(event -> event.getString("id")).toList(), (long) ids.size());
        }
        assertThat(new HashSet<>(ids)).as("every event once").hasSameSizeAs(ids);
        assertThat(found)
                .as("everything acknowledged, where its caller was told")
                .containsAllEntriesOf(stored);
        assertThat(found.keySet())
                .as("nothing that a caller was told is not stored")
                .noneMatch(notStored::contains);
        assertThat(found.keySet())
                .as("nothing that nobody sent")
                .allMatch(unit -> stored.containsKey(unit) || unknown.contains(unit));
        return ids;
    }
}
