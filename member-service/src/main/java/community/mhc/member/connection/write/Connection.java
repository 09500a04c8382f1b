package community.mhc.member.connection.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.member.connection.write.ConnectionError.ALREADY_CONNECTED;
import static community.mhc.member.connection.write.ConnectionError.ALREADY_REQUESTED;
import static community.mhc.member.connection.write.ConnectionError.ASKED_RECENTLY;
import static community.mhc.member.connection.write.ConnectionError.CANNOT_CONNECT_TO_SELF;
import static community.mhc.member.connection.write.ConnectionError.NOT_CONNECTED;
import static community.mhc.member.connection.write.ConnectionError.NOT_YOURS_TO_ANSWER;
import static community.mhc.member.connection.write.ConnectionError.NOT_YOURS_TO_WITHDRAW;
import static community.mhc.member.connection.write.ConnectionError.REQUEST_CLOSED;
import static community.mhc.member.connection.write.Request.State.CONNECTED;
import static community.mhc.member.connection.write.Request.State.DECLINED;
import static community.mhc.member.connection.write.Request.State.REMOVED;
import static community.mhc.member.connection.write.Request.State.REQUESTED;
import static community.mhc.member.connection.write.Request.State.WITHDRAWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.member.connection.ConnectionEvent;
import community.mhc.member.connection.ConnectionEvent.Accepted;
import community.mhc.member.connection.ConnectionEvent.Declined;
import community.mhc.member.connection.ConnectionEvent.Removed;
import community.mhc.member.connection.ConnectionEvent.Requested;
import community.mhc.member.connection.ConnectionEvent.Withdrawn;
import community.mhc.member.connection.Pair;
import community.mhc.member.connection.write.ConnectionCommand.Accept;
import community.mhc.member.connection.write.ConnectionCommand.Ask;
import community.mhc.member.connection.write.ConnectionCommand.Decline;
import community.mhc.member.connection.write.ConnectionCommand.Remove;
import community.mhc.member.connection.write.ConnectionCommand.Withdraw;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * What two members are to each other. One asks; the other accepts or declines, or the asker withdraws; either may remove what
 * was accepted. At any time a pair has at most one open request or one connection. Once that has ended, either may ask again,
 * under a new id; a member who asked in vain waits for thirty days.
 */
@Aggregate
@NullUnmarked // Axon makes it empty and fills it from events.
class Connection {

    /**
     * Each request tells the member who was asked, so an asker who was declined, or took the request back, leaves them in peace
     * for this long: a decision may be thought over, but nobody is asked every day.
     */
    private static final Duration IN_PEACE = Duration.ofDays(30);

    @AggregateIdentifier
    private String pair;

    private final Map<UUID, Request> requests = new HashMap<>();
    private Request latest;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Ask c, Clock clock) {
        var asked = new Requested(c.connectionId(), c.from(), c.to(), c.note());
        var earlier = requests.get(c.connectionId());
        if (earlier != null && earlier.asked().equals(asked)) {
            return;
        }
        if (earlier != null) {
            throw ID_REUSED.because("This id belongs to another request of the same pair");
        }
        if (c.from().equals(c.to())) {
            throw CANNOT_CONNECT_TO_SELF.because("A connection takes two");
        }
        if (latest != null && latest.is(CONNECTED)) {
            throw ALREADY_CONNECTED.because("The two are connected");
        }
        if (latest != null && latest.is(REQUESTED)) {
            throw ALREADY_REQUESTED.because("A request between the two waits for an answer");
        }
        refuseUntilLeftInPeace(c.from(), clock.instant());
        apply(asked);
    }

    private void refuseUntilLeftInPeace(UUID asker, Instant now) {
        for (var request : requests.values()) {
            var again = request.since().plus(IN_PEACE);
            if (request.asked().from().equals(asker) && request.cameToNothing() && now.isBefore(again)) {
                throw ASKED_RECENTLY.because(
                        "You can ask again after %s".formatted(LocalDate.ofInstant(again, ZoneOffset.UTC)));
            }
        }
    }

    @CommandHandler
    void handle(Accept c) {
        var request = requestToAnswer(c.connectionId(), c.by());
        if (request.is(CONNECTED)) {
            return;
        }
        refuseUnlessOpen(request);
        apply(new Accepted(
                c.connectionId(), request.asked().from(), request.asked().to()));
    }

    @CommandHandler
    void handle(Decline c) {
        var request = requestToAnswer(c.connectionId(), c.by());
        if (request.is(DECLINED)) {
            return;
        }
        refuseUnlessOpen(request);
        apply(new Declined(
                c.connectionId(), request.asked().from(), request.asked().to()));
    }

    @CommandHandler
    void handle(Withdraw c) {
        var request = requestOf(c.connectionId(), c.by());
        if (!request.asked().from().equals(c.by())) {
            throw NOT_YOURS_TO_WITHDRAW.because("The other member asked");
        }
        if (request.is(WITHDRAWN)) {
            return;
        }
        refuseUnlessOpen(request);
        apply(new Withdrawn(
                c.connectionId(), request.asked().from(), request.asked().to()));
    }

    @CommandHandler
    void handle(Remove c) {
        var request = requestOf(c.connectionId(), c.by());
        if (request.is(REMOVED)) {
            return;
        }
        if (!request.is(CONNECTED)) {
            throw NOT_CONNECTED.because("Only what was accepted can be removed");
        }
        apply(new Removed(
                c.connectionId(), request.asked().from(), request.asked().to(), c.by()));
    }

    private Request requestToAnswer(UUID connectionId, UUID by) {
        var request = requestOf(connectionId, by);
        if (!request.asked().to().equals(by)) {
            throw NOT_YOURS_TO_ANSWER.because("The other member was asked");
        }
        return request;
    }

    private Request requestOf(UUID connectionId, UUID by) {
        var request = requests.get(connectionId);
        if (request == null || !request.concerns(by)) {
            throw NOT_FOUND.because("No such connection");
        }
        return request;
    }

    private static void refuseUnlessOpen(Request request) {
        if (!request.is(REQUESTED)) {
            throw REQUEST_CLOSED.because("It was answered or withdrawn before");
        }
    }

    @EventSourcingHandler
    void on(Requested e, @Timestamp Instant at) {
        pair = Pair.of(e.from(), e.to()).toString();
        remember(e, new Request(e, REQUESTED, at));
    }

    @EventSourcingHandler
    void on(Accepted e, @Timestamp Instant at) {
        remember(e, requests.get(e.connectionId()).now(CONNECTED, at));
    }

    @EventSourcingHandler
    void on(Declined e, @Timestamp Instant at) {
        remember(e, requests.get(e.connectionId()).now(DECLINED, at));
    }

    @EventSourcingHandler
    void on(Withdrawn e, @Timestamp Instant at) {
        remember(e, requests.get(e.connectionId()).now(WITHDRAWN, at));
    }

    @EventSourcingHandler
    void on(Removed e, @Timestamp Instant at) {
        remember(e, requests.get(e.connectionId()).now(REMOVED, at));
    }

    private void remember(ConnectionEvent e, Request request) {
        requests.put(e.connectionId(), request);
        latest = request;
    }
}
