package community.mhc.forum.announcement.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.ForumIds;
import community.mhc.forum.announcement.AnnouncementEvent.Published;
import community.mhc.forum.announcement.write.AnnouncementCommand.Publish;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.text.Markdown;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What owner or moderators want every member of a group to see. Published once. */
@Aggregate(lockFactory = "optimistic")
class Announcement {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Published publication;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    UUID handle(Publish c, StandingByEvents standing) {
        standing.of(c.groupId(), c.authorId()).toModerate();
        Markdown.read(c.body());
        ForumIds.chosen(c.announcementId());
        var now = new Published(c.announcementId(), c.groupId(), c.authorId(), c.title(), c.body());
        if (publication == null) apply(now);
        else if (!publication.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the announcement.");
        return c.announcementId();
    }

    UUID groupId() {
        if (publication == null) throw new IllegalStateException("an announcement begins with its publication");
        return publication.groupId();
    }

    @EventSourcingHandler
    void on(Published event) {
        id = event.announcementId();
        publication = event;
    }
}
