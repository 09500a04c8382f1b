package community.mhc.notification.inbox.automation;

import community.mhc.chassis.store.Origin;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand.Raise;
import community.mhc.notification.inbox.NotificationEvent.Place;
import community.mhc.notification.integration.ForumEvents.ReplyPosted;
import community.mhc.notification.integration.ForumEvents.ThreadOpened;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * A post concerns whom it answers and whom it names. A member who cannot read in the group is told nothing of it, even if somebody
 * there names them.
 */
@Component
@ProcessingGroup(Notifying.GROUP)
class WhenPostedThenNotify {

    private final Groups groups;
    private final Notifying notifying;

    WhenPostedThenNotify(Groups groups, Notifying notifying) {
        this.groups = groups;
        this.notifying = notifying;
    }

    @EventHandler
    void on(ThreadOpened e, EventMessage<?> event, Origin origin) {
        Place place = Place.post(e.groupId(), e.threadId(), e.openingPostId());
        notifying.all(origin, mentions(event.getIdentifier(), e.groupId(), e.authorId(), e.mentions(), place));
    }

    /** A member who is both answered and named is told once, of the reply. */
    @EventHandler
    void on(ReplyPosted e, EventMessage<?> event, Origin origin) {
        String cause = event.getIdentifier();
        Place place = Place.post(e.groupId(), e.threadId(), e.postId());
        List<Raise> all = new ArrayList<>();
        if (!groups.isShutOut(e.groupId(), e.parentAuthorId()))
            all.add(Raise.about(cause, e.parentAuthorId(), Kind.REPLY, e.authorId(), place));
        List<UUID> others = e.mentions().stream()
                .filter(member -> !member.equals(e.parentAuthorId()))
                .toList();
        all.addAll(mentions(cause, e.groupId(), e.authorId(), others, place));
        notifying.all(origin, all);
    }

    private List<Raise> mentions(String cause, UUID group, UUID author, List<UUID> named, Place place) {
        return new LinkedHashSet<>(named)
                .stream()
                        .filter(member -> !member.equals(author) && groups.mayRead(group, member))
                        .map(member -> Raise.about(cause, member, Kind.MENTION, author, place))
                        .toList();
    }
}
