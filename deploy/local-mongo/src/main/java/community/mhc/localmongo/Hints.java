package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hint must name an index that is there. It changes no answer, so the planner still chooses; with a sparse index it
 * would change the answer, and is refused.
 */
final class Hints {

    private Hints() {}

    /** @param owner the command or statement that may have a hint */
    static void check(StoredDatabase database, String collection, Document owner) {
        var hint = owner.get("hint");
        if (hint == null
                || hint instanceof Document key && (key.isEmpty() || key.containsKey("$natural"))
                || database.find(collection) == null) {
            return;
        }
        var index = database.indexesOf(collection).stream()
                .filter(present -> names(hint, present))
                .findFirst()
                .orElseThrow(() -> new BadValueException("hint provided does not correspond to an existing index"));
        if (Refusals.isTrue(index, "sparse")) {
            throw Refusals.notSupported("a hint of a sparse index");
        }
    }

    private static boolean names(@Nullable Object hint, Document index) {
        return hint instanceof Document key
                ? IndexRules.haveSameKey(index, new Document("key", key))
                : Objects.equals(index.get("name"), hint);
    }
}
