package community.mhc.member.directory.read;

import static com.mongodb.client.model.Filters.eq;
import static community.mhc.member.connection.Direction.INCOMING;
import static community.mhc.member.connection.Direction.OUTGOING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.member.connection.Standing;
import community.mhc.member.connection.events.ConnectionAccepted;
import community.mhc.member.connection.events.ConnectionDeclined;
import community.mhc.member.connection.events.ConnectionEvent;
import community.mhc.member.connection.events.ConnectionRemoved;
import community.mhc.member.connection.events.ConnectionRequested;
import community.mhc.member.connection.events.ConnectionWithdrawn;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a member's page says about her and the one who looks at it. */
@Component
@ProcessingGroup(TieProjection.NAME)
class TieProjection {

    static final String NAME = "ties";

    private final MongoCollection<TieView> ties;

    TieProjection(ViewCollections views) {
        ties = views.collection(NAME, "ties", TieView.class);
    }

    @EventHandler
    void on(ConnectionRequested e) {
        saveBoth(e, Standing.REQUESTED);
    }

    @EventHandler
    void on(ConnectionAccepted e) {
        saveBoth(e, Standing.CONNECTED);
    }

    @EventHandler
    void on(ConnectionDeclined e) {
        removeBoth(e);
    }

    @EventHandler
    void on(ConnectionWithdrawn e) {
        removeBoth(e);
    }

    @EventHandler
    void on(ConnectionRemoved e) {
        removeBoth(e);
    }

    @ResetHandler
    void startAgain() {
        ties.deleteMany(Filters.empty());
    }

    @Nullable
    ConnectionState between(UUID viewer, UUID viewed) {
        var tie = ties.find(eq("_id", TieView.idOf(viewer, viewed))).first();
        return tie == null ? null : tie.connection();
    }

    private void saveBoth(ConnectionEvent e, Standing standing) {
        save(e.from(), e.to(), new ConnectionState(e.connectionId(), standing, OUTGOING));
        save(e.to(), e.from(), new ConnectionState(e.connectionId(), standing, INCOMING));
    }

    private void save(UUID viewer, UUID viewed, ConnectionState connection) {
        var id = TieView.idOf(viewer, viewed);
        ties.replaceOne(eq("_id", id), new TieView(id, connection), new ReplaceOptions().upsert(true));
    }

    private void removeBoth(ConnectionEvent e) {
        ties.deleteOne(eq("_id", TieView.idOf(e.from(), e.to())));
        ties.deleteOne(eq("_id", TieView.idOf(e.to(), e.from())));
    }
}
