package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import community.mhc.eventstore.testkit.StoreCheck;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Checks the collection {@code events}, and compares it with what was told; answers the event ids by position. */
    List<String> audit(MongoDatabase database) {
        StoreCheck.of(database)
                .acknowledged(stored.keySet().stream().flatMap(List::stream).toList())
                .run()
                .orFail();
        List<String> ids = new ArrayList<>();
        Map<List<String>, Long> found = new HashMap<>();
        for (Document unit : database.getCollection("events").find().sort(Sorts.ascending("_id"))) {
            List<String> ofUnit = unit.getList("events", Document.class).stream()
                    .map(event -> event.getString("id"))
                    .toList();
            ids.addAll(ofUnit);
            found.put(ofUnit, (long) ids.size());
        }
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
