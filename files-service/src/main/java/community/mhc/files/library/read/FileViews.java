package community.mhc.files.library.read;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.files.library.read.FileFilter.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The collection of file views, as it is asked. */
@Component
class FileViews implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "files";

    static final String COLLECTION = "files";

    /** Beyond it a list of choices is no help in choosing. */
    private static final int MAX_FACET_VALUES = 50;

    private static final Bson NEWEST_FIRST = Sorts.descending("uploadedAt", "_id");

    private final MongoCollection<FileView> files;

    FileViews(ViewCollections views) {
        files = views.collection(PROJECTION, COLLECTION, FileView.class);
    }

    @Override
    public void prepare(MongoDatabase database) {
        var newest = descending("uploadedAt", "_id");
        files.createIndex(compoundIndex(ascending("listed", "groupId"), newest));
        files.createIndex(compoundIndex(ascending("listed", "groupId", "within"), newest));
        files.createIndex(compoundIndex(ascending("listed", "groupId", "tags"), newest));
        files.createIndex(compoundIndex(ascending("listed", "groupId", "words"), newest));
    }

    /** Empty unless its content is stored. */
    Optional<FileView> listed(UUID file) {
        return Optional.ofNullable(files.find(and(eq(file), eq("listed", true))).first());
    }

    List<FileView> page(Collection<UUID> groups, FileFilter filter, @Nullable Cursor after, Limit limit) {
        var rows = after == null ? filter.in(groups) : and(filter.in(groups), behind(after));
        return files.find(rows).sort(NEWEST_FIRST).limit(limit.toFetch()).into(new ArrayList<>());
    }

    /** What {@link #behind} reads. */
    static List<String> keys(FileView file) {
        return List.of(file.uploadedAtOrNone().toString(), file.id().toString());
    }

    FileFacets facets(Collection<UUID> groups, FileFilter filter) {
        return new FileFacets(
                counts(filter.in(groups, Facet.FOLDER), "within", true),
                counts(filter.in(groups, Facet.TAG), "tags", true),
                counts(filter.in(groups, Facet.KIND), "kind", false));
    }

    /** The first condition lets an index find the place; the second orders files of the same millisecond. */
    private static Bson behind(Cursor cursor) {
        var at = cursor.instant(0);
        return and(lte("uploadedAt", at), or(lt("uploadedAt", at), lt("_id", cursor.id(1))));
    }

    private List<FacetCount> counts(Bson rows, String field, boolean many) {
        var stages = new ArrayList<Bson>(List.of(match(rows)));
        if (many) stages.add(unwind("$" + field));
        stages.add(group("$" + field, sum("count", 1L)));
        stages.add(sort(Sorts.orderBy(Sorts.descending("count"), Sorts.ascending("_id"))));
        stages.add(limit(MAX_FACET_VALUES));
        return files.aggregate(stages, Document.class)
                .map(row -> new FacetCount(
                        row.getString("_id"), row.get("count", Number.class).longValue()))
                .into(new ArrayList<>());
    }
}
