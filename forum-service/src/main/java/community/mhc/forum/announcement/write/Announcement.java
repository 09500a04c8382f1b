package community.mhc.forum.announcement.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.announcement.AnnouncementEvent.Published;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What owner or moderators want every member of a group to see. Published once. */
@Aggregate(lockFactory = "optimistic")
class Announcement {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Published publication;

    UUID publish(Published now) {
        if (publication == null) apply(now);
        else if (!publication.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the announcement.");
        return now.announcementId();
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
