package community.mhc.member.directory.read;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored directory. Every filter has an index that ends with each order, so a page is one range of it, in order. */
@Component
class Members implements CollectionSetup {

    /** The processing group that writes it. */
    static final String PROJECTION = "directory";

    private static final String COLLECTION = "directory";

    private final MongoCollection<DirectoryView> members;
    private final MongoCollection<Document> documents;

    Members(ViewCollections views) {
        members = views.collection(PROJECTION, COLLECTION, DirectoryView.class);
        documents = views.collection(PROJECTION, COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        for (var order : DirectoryOrder.values()) {
            documents.createIndex(order.sort());
            documents.createIndex(compoundIndex(ascending("profession"), order.sort()));
            documents.createIndex(compoundIndex(ascending("licenceState"), order.sort()));
            documents.createIndex(compoundIndex(ascending("profession", "licenceState"), order.sort()));
            documents.createIndex(compoundIndex(ascending("prefixes"), order.sort()));
        }
    }

    void add(DirectoryView view) {
        Once.insert(members, view);
    }

    void setProfile(UUID id, Profile profile, long position) {
        Once.change(members, id, position, set("profile", profile));
    }

    void removeAll() {
        members.deleteMany(Filters.empty());
    }

    @Nullable
    DirectoryView find(UUID id) {
        return members.find(eq("_id", id)).first();
    }

    List<DirectoryView> find(DirectoryFilter filter, DirectoryOrder order, @Nullable Cursor cursor, int limit) {
        return members.find(filter.page(cursor == null ? null : order.after(cursor)))
                .sort(order.sort())
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many members there are of each profession in each state: at most 561 rows, whatever the size of the community. */
    List<Facets.Cell> count(DirectoryFilter filter) {
        var key = new Document("profession", "$profession").append("state", "$licenceState");
        return documents
                .aggregate(List.of(match(filter.search()), group(key, sum("count", 1))))
                .map(Members::cell)
                .into(new ArrayList<>());
    }

    private static Facets.Cell cell(Document row) {
        var key = row.get("_id", Document.class);
        return new Facets.Cell(
                Profession.valueOf(key.getString("profession")),
                LicenceState.valueOf(key.getString("state")),
                row.get("count", Number.class).intValue());
    }
}
