package community.mhc.files.library.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import community.mhc.chassis.text.SearchWords;
import community.mhc.files.library.Folder;
import community.mhc.files.library.Tags;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a list of files is narrowed by; null means not by this. */
record FileFilter(
        @Parameter(description = "Files of this folder and of those below it") @Size(max = Folder.MAX_LENGTH) @Nullable
        String folder,

        @Parameter(description = "Files with this tag") @Size(max = Tags.MAX_LENGTH) @Nullable
        String tag,

        @Parameter(description = "Files of this media type") @Size(max = 100) @Nullable
        String kind,

        @Parameter(description = "Files with words that begin like each of these, in name, folder or tags")
        @Size(max = 200)
        @Nullable
        String q) {

    /** More would be a sentence, not a search. */
    private static final int MAX_WORDS = 8;

    enum Facet {
        FOLDER,
        TAG,
        KIND
    }

    Bson in(Collection<UUID> groups) {
        return in(groups, null);
    }

    /** All conditions but the facet's own, so that its counts show what other values would give. */
    Bson in(Collection<UUID> groups, @Nullable Facet except) {
        var all = new ArrayList<Bson>(List.of(eq("listed", true), in("groupId", groups)));
        if (folder != null && except != Facet.FOLDER) all.add(eq("within", folder));
        if (tag != null && except != Facet.TAG) all.add(eq("tags", Tags.normal(tag)));
        if (kind != null && except != Facet.KIND) all.add(eq("kind", kind));
        if (q != null)
            SearchWords.of(q, MAX_WORDS).stream().map(FileFilter::wordBeginning).forEach(all::add);
        return and(all);
    }

    /** A range, because an index serves it; every string that begins with {@code word} is in it. */
    private static Bson wordBeginning(String word) {
        return elemMatch("words", new Document("$gte", word).append("$lt", word + Character.MAX_VALUE));
    }

    private static Bson in(String field, Collection<UUID> groups) {
        return groups.size() == 1 ? eq(field, groups.iterator().next()) : Filters.in(field, groups);
    }
}
