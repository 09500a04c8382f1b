package community.mhc.member.connection.read;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static community.mhc.member.connection.Direction.INCOMING;
import static community.mhc.member.connection.Direction.OUTGOING;
import static community.mhc.member.connection.Standing.CONNECTED;
import static community.mhc.member.connection.Standing.REQUESTED;

import community.mhc.chassis.views.Once;
import community.mhc.member.connection.ConnectionEvent;
import community.mhc.member.connection.Direction;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.MemberCard;
import community.mhc.member.profile.MemberEvent;
import community.mhc.member.profile.Profession;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps both members' lists of requests and connections. What has ended is in nobody's list. */
@Component
@ProcessingGroup(Connections.PROJECTION)
class ConnectionProjection {

    private final Connections connections;

    ConnectionProjection(Connections connections) {
        this.connections = connections;
    }

    @EventHandler
    void on(MemberEvent.Registered e) {
        connections.add(new MemberCard(
                e.memberId(), e.name(), Profession.of(e.profession()), LicenceState.valueOf(e.licenceState())));
    }

    @EventHandler
    void on(ConnectionEvent.Requested e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        connections.put(requested(e, at, e.from(), OUTGOING, e.to(), position));
        connections.put(requested(e, at, e.to(), INCOMING, e.from(), position));
    }

    @EventHandler
    void on(ConnectionEvent.Accepted e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        var change = combine(
                set("state", CONNECTED.name()),
                set("connectedAt", at),
                set("place", ConnectionView.placeOf(at, e.connectionId())));
        connections.change(e.from(), e.connectionId(), position, change);
        connections.change(e.to(), e.connectionId(), position, change);
    }

    @EventHandler
    void on(ConnectionEvent.Declined e, TrackingToken token) {
        removeBoth(e, token);
    }

    @EventHandler
    void on(ConnectionEvent.Withdrawn e, TrackingToken token) {
        removeBoth(e, token);
    }

    @EventHandler
    void on(ConnectionEvent.Removed e, TrackingToken token) {
        removeBoth(e, token);
    }

    private ConnectionView requested(
            ConnectionEvent.Requested e, Instant at, UUID owner, Direction direction, UUID other, long position) {
        return new ConnectionView(
                ConnectionView.idOf(owner, e.connectionId()),
                owner,
                e.connectionId(),
                REQUESTED,
                direction,
                connections.cardOf(other),
                e.note(),
                at,
                null,
                ConnectionView.placeOf(at, e.connectionId()),
                position);
    }

    private void removeBoth(ConnectionEvent e, TrackingToken token) {
        connections.remove(e.from(), e.connectionId(), Once.position(token));
        connections.remove(e.to(), e.connectionId(), Once.position(token));
    }
}
