package community.mhc.forum.announcement.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.forum.ForumIds;
import community.mhc.forum.announcement.SightEvent.Seen;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** That one member has seen one announcement: a stream of one event, so that a thousand readers never contend. */
@Aggregate(lockFactory = "optimistic")
class Sight {

    @AggregateIdentifier
    private @Nullable UUID id;

    static UUID idOf(UUID announcementId, UUID memberId) {
        return ForumIds.following("seen", announcementId, memberId);
    }

    /** Seeing it again changes nothing. */
    UUID see(Seen now) {
        if (id == null) apply(now);
        return now.announcementId();
    }

    @EventSourcingHandler
    void on(Seen event) {
        id = idOf(event.announcementId(), event.memberId());
    }
}
