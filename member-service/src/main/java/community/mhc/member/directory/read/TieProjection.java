package community.mhc.member.directory.read;

import static com.mongodb.client.model.Filters.eq;
import static community.mhc.member.connection.Direction.INCOMING;
import static community.mhc.member.connection.Direction.OUTGOING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import community.mhc.chassis.views.Once;
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
import org.axonframework.eventhandling.TrackingToken;
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
    void on(ConnectionRequested e, TrackingToken token) {
        saveBoth(e, Standing.REQUESTED, token);
    }

    @EventHandler
    void on(ConnectionAccepted e, TrackingToken token) {
        saveBoth(e, Standing.CONNECTED, token);
    }

    @EventHandler
    void on(ConnectionDeclined e, TrackingToken token) {
        removeBoth(e, token);
    }

    @EventHandler
    void on(ConnectionWithdrawn e, TrackingToken token) {
        removeBoth(e, token);
    }

    @EventHandler
    void on(ConnectionRemoved e, TrackingToken token) {
        removeBoth(e, token);
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

    private void saveBoth(ConnectionEvent e, Standing standing, TrackingToken token) {
        save(e.from(), e.to(), new ConnectionState(e.connectionId(), standing, OUTGOING), token);
        save(e.to(), e.from(), new ConnectionState(e.connectionId(), standing, INCOMING), token);
    }

    private void removeBoth(ConnectionEvent e, TrackingToken token) {
        save(e.from(), e.to(), null, token);
        save(e.to(), e.from(), null, token);
    }

    private void save(UUID viewer, UUID viewed, @Nullable ConnectionState connection, TrackingToken token) {
        Once.put(ties, new TieView(TieView.idOf(viewer, viewed), connection, Once.position(token)));
    }
}
