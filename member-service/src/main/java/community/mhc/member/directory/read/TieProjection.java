package community.mhc.member.directory.read;

import static com.mongodb.client.model.Filters.eq;
import static community.mhc.member.connection.Direction.INCOMING;
import static community.mhc.member.connection.Direction.OUTGOING;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.member.connection.ConnectionEvent;
import community.mhc.member.connection.ConnectionEvent.Accepted;
import community.mhc.member.connection.ConnectionEvent.Declined;
import community.mhc.member.connection.ConnectionEvent.Removed;
import community.mhc.member.connection.ConnectionEvent.Requested;
import community.mhc.member.connection.ConnectionEvent.Withdrawn;
import community.mhc.member.connection.Standing;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how a member and the viewer of their page are connected. */
@Component
@ProcessingGroup(TieProjection.NAME)
class TieProjection {

    static final String NAME = "ties";

    private final MongoCollection<TieView> ties;

    TieProjection(ViewCollections views) {
        ties = views.collection(NAME, "ties", TieView.class);
    }

    @EventHandler
    void on(Requested e, TrackingToken token) {
        saveBoth(e, Standing.REQUESTED, token);
    }

    @EventHandler
    void on(Accepted e, TrackingToken token) {
        saveBoth(e, Standing.CONNECTED, token);
    }

    @EventHandler
    void on(Declined e, TrackingToken token) {
        removeBoth(e, token);
    }

    @EventHandler
    void on(Withdrawn e, TrackingToken token) {
        removeBoth(e, token);
    }

    @EventHandler
    void on(Removed e, TrackingToken token) {
        removeBoth(e, token);
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
