package community.mhc.forum.integration;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import community.mhc.forum.announcement.AnnouncementEvent;
import community.mhc.forum.announcement.SightEvent;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides for every event whether and how it leaves the forum. */
@Configuration(proxyBeanMethods = false)
class ForumMessages implements OutgoingMessages {

    @Bean
    static OutgoingTopics topics() {
        return OutgoingTopics.of(
                GroupMessages.GROUPS,
                GroupMessages.MEMBERSHIPS,
                ThreadMessages.THREADS,
                ThreadMessages.POSTS,
                AnnouncementMessages.ANNOUNCEMENTS);
    }

    @Override
    public @Nullable OutgoingMessage of(DomainEventMessage<?> event) {
        return of(event.getPayload());
    }

    static @Nullable OutgoingMessage of(Object payload) {
        return switch (payload) {
            case GroupEvent e -> GroupMessages.of(e);
            case MembershipEvent e -> GroupMessages.of(e);
            case ThreadEvent e -> ThreadMessages.of(e);
            case PostEvent e -> ThreadMessages.of(e);
            case AnnouncementEvent e -> AnnouncementMessages.of(e);
            case SightEvent e -> AnnouncementMessages.of(e);
            default -> throw new IllegalStateException("nobody decided about " + payload.getClass());
        };
    }
}
