package community.mhc.notification;

import community.mhc.chassis.store.EventTypes;
import community.mhc.notification.inbox.InboxEvent;
import community.mhc.notification.inbox.NotificationEvent;
import community.mhc.notification.integration.ForumEvents;
import community.mhc.notification.integration.JobsEvents;
import community.mhc.notification.integration.MemberEvents;
import community.mhc.viewer.Cards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name under which each event is stored, for ever; and which events of others are stored with them. */
@Configuration(proxyBeanMethods = false)
class StoredEvents {

    private static final String CONNECTIONS = "member.connection.v1";
    private static final String GROUPS = "forum.group.v1";
    private static final String MEMBERSHIPS = "forum.membership.v1";
    private static final String THREADS = "forum.thread.v1";
    private static final String POSTS = "forum.post.v1";
    private static final String ANNOUNCEMENTS = "forum.announcement.v1";
    private static final String INTEREST = "jobs.interest.v1";

    @Bean
    static EventTypes eventTypes() {
        return Cards.taken(EventTypes.in("notification"))
                .type(NotificationEvent.Raised.class, "notification-raised")
                .type(NotificationEvent.Read.class, "notification-read")
                .type(InboxEvent.AllRead.class, "all-notifications-read")
                .taken(CONNECTIONS, "member.connection-requested.v1", MemberEvents.ConnectionRequested.class)
                .taken(CONNECTIONS, "member.connection-accepted.v1", MemberEvents.ConnectionAccepted.class)
                .taken(GROUPS, "forum.group-founded.v1", ForumEvents.GroupFounded.class)
                .taken(MEMBERSHIPS, "forum.membership-requested.v1", ForumEvents.MembershipRequested.class)
                .taken(MEMBERSHIPS, "forum.membership-declined.v1", ForumEvents.MemberOutside.class)
                .taken(MEMBERSHIPS, "forum.member-joined.v1", ForumEvents.MemberJoined.class)
                .taken(MEMBERSHIPS, "forum.member-role-changed.v1", ForumEvents.MemberRoleChanged.class)
                .taken(MEMBERSHIPS, "forum.member-left.v1", ForumEvents.MemberOutside.class)
                .taken(THREADS, "forum.thread-opened.v1", ForumEvents.ThreadOpened.class)
                .taken(POSTS, "forum.reply-posted.v1", ForumEvents.ReplyPosted.class)
                .taken(POSTS, "forum.post-edited.v1", ForumEvents.PostEdited.class)
                .taken(ANNOUNCEMENTS, "forum.announcement-published.v1", ForumEvents.AnnouncementPublished.class)
                .taken(INTEREST, "jobs.interest-shown.v1", JobsEvents.InterestShown.class);
    }
}
