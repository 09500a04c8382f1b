package community.mhc.member.directory.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static community.mhc.chassis.problem.CommonError.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonProperty;
import community.mhc.chassis.page.Cursor;
import java.util.List;
import org.bson.conversions.Bson;

/** In which order the directory is read. A cursor names its order, so that one is never taken for the other's. */
enum DirectoryOrder {
    /** By name. */
    @JsonProperty("name")
    NAME {
        @Override
        Bson sort() {
            return ascending("place");
        }

        @Override
        List<String> keysOf(DirectoryView view) {
            return List.of(name(), view.place());
        }

        @Override
        Bson behind(Cursor cursor) {
            return gt("place", cursor.text(1));
        }
    },

    /** Who joined last comes first. */
    @JsonProperty("newest")
    NEWEST {
        @Override
        Bson sort() {
            return descending("joinedAt", "_id");
        }

        @Override
        List<String> keysOf(DirectoryView view) {
            return List.of(name(), view.joinedAt().toString(), view.id().toString());
        }

        /** The first condition bounds the range of the index; the second leaves out who was shown of the same millisecond. */
        @Override
        Bson behind(Cursor cursor) {
            var joinedAt = cursor.instant(1);
            return and(lte("joinedAt", joinedAt), or(lt("joinedAt", joinedAt), lt("_id", cursor.id(2))));
        }
    };

    /** Fields of the view; an index that ends with them answers a page in this order. */
    abstract Bson sort();

    /** What a cursor behind this member holds. */
    abstract List<String> keysOf(DirectoryView view);

    /** Who comes behind the page before. */
    abstract Bson behind(Cursor cursor);

    Bson after(Cursor cursor) {
        if (!cursor.text(0).equals(name())) throw CURSOR_INVALID.because("Ask for the first page again.");
        return behind(cursor);
    }
}
