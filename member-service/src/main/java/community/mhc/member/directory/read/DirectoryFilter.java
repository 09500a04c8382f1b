package community.mhc.member.directory.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Whom to show.
 *
 * @param words folded, each must begin a word of the name; none means any name
 */
record DirectoryFilter(
        @Nullable Profession profession, @Nullable LicenceState state, List<String> words) {

    /** @param after leaves out what earlier pages showed; null for the first page */
    Bson page(@Nullable Bson after) {
        var filters = new ArrayList<>(names());
        if (profession != null) {
            filters.add(eq("profession", profession.name()));
        }
        if (state != null) {
            filters.add(eq("licenceState", state.name()));
        }
        if (after != null) {
            filters.add(after);
        }
        return filters.isEmpty() ? empty() : and(filters);
    }

    /** The search alone: what the facets are counted over. */
    Bson search() {
        return words.isEmpty() ? empty() : and(names());
    }

    private List<Bson> names() {
        return words.stream().map(word -> eq("prefixes", word)).toList();
    }
}
