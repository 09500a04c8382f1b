package community.mhc.notification.inbox.automation;

import community.mhc.chassis.store.Origin;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand.Raise;
import community.mhc.notification.inbox.NotificationEvent.Place;
import community.mhc.notification.integration.JobsEvents.InterestShown;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Interest in a job concerns the member who posted it: once for each interested member, however often they withdraw it and show it
 * again.
 */
@Component
@ProcessingGroup(Notifying.GROUP)
class WhenInterestShownThenNotify {

    private final Notifying notifying;

    WhenInterestShownThenNotify(Notifying notifying) {
        this.notifying = notifying;
    }

    @EventHandler
    void on(InterestShown e, DomainEventMessage<?> event, Origin origin) {
        String interest = event.getAggregateIdentifier();
        Place place = Place.job(e.jobId());
        notifying.all(origin, List.of(Raise.about(interest, e.postedBy(), Kind.JOB_INTEREST, e.memberId(), place)));
    }
}
