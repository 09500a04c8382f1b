package community.mhc.member.connection.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.mhc.chassis.views.Batch;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.member.connection.Standing;
import community.mhc.member.profile.MemberCard;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored views of requests and connections, and the short forms of members that they are made with. */
@Component
class Connections implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "connections";

    private static final String VIEWS = "connections";

    private final MongoCollection<ConnectionView> views;
    private final MongoCollection<CardView> cards;

    Connections(ViewCollections collections) {
        views = collections.collection(PROJECTION, VIEWS, ConnectionView.class);
        cards = collections.collection(PROJECTION, "connection-cards", CardView.class);
    }

    @Override
    public void prepare(MongoDatabase database) {
        views.createIndex(compoundIndex(ascending("owner"), descending("place")));
        views.createIndex(compoundIndex(ascending("owner", "state"), descending("place")));
    }

    void add(MemberCard card) {
        Once.insert(cards, new CardView(card.id(), card));
    }

    MemberCard cardOf(UUID memberId) {
        Batch.current().send(); // the member may be new in this batch
        var found = cards.find(eq("_id", memberId)).first();
        if (found == null) {
            throw new IllegalStateException("no registration before a connection of member " + memberId);
        }
        return found.card();
    }

    void put(ConnectionView view) {
        Once.put(views, view);
    }

    void change(UUID owner, UUID connectionId, long position, Bson... changes) {
        Once.change(views, ConnectionView.idOf(owner, connectionId), position, changes);
    }

    void remove(UUID owner, UUID connectionId, long position) {
        Once.clear(views, ConnectionView.idOf(owner, connectionId), position);
    }

    void removeAll() {
        views.deleteMany(Filters.empty());
        cards.deleteMany(Filters.empty());
    }

    /**
     * What changed last comes first.
     *
     * @param state null for both
     * @param before where the page before ended; null for the first
     */
    List<ConnectionView> of(UUID owner, @Nullable Standing state, @Nullable String before, int limit) {
        var filters = new ArrayList<>(List.of(eq("owner", owner)));
        if (state != null) {
            filters.add(eq("state", state.name()));
        }
        if (before != null) {
            filters.add(lt("place", before));
        }
        return views.find(and(filters)).sort(descending("place")).limit(limit).into(new ArrayList<>());
    }
}
