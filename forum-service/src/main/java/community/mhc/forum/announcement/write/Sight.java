package community.mhc.forum.announcement.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.forum.ForumIds;
import community.mhc.forum.announcement.SightEvent.Seen;
import community.mhc.forum.announcement.write.SightCommand.MarkSeen;
import community.mhc.forum.group.StandingByEvents;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** That one member has seen one announcement: a stream of one event, so a thousand readers never contend. */
@Aggregate(lockFactory = "optimistic")
class Sight {

    @AggregateIdentifier
    private @Nullable UUID id;

    static UUID idOf(UUID announcementId, UUID memberId) {
        return ForumIds.following("seen", announcementId, memberId);
    }

    /** Whoever may read an announcement may have seen it. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MarkSeen c, Announcements announcements, StandingByEvents standing) {
        var groupId = announcements.groupOf(c.announcementId());
        standing.of(groupId, c.memberId()).toRead();
        if (id == null) apply(new Seen(c.announcementId(), groupId, c.memberId()));
    }

    @EventSourcingHandler
    void on(Seen event) {
        id = idOf(event.announcementId(), event.memberId());
    }
}
