package community.mhc.forum;

import community.mhc.chassis.store.EventTypes;
import community.mhc.forum.announcement.events.AnnouncementPublished;
import community.mhc.forum.announcement.events.AnnouncementSeen;
import community.mhc.forum.group.events.GroupFounded;
import community.mhc.forum.group.events.MemberJoined;
import community.mhc.forum.group.events.MemberLeft;
import community.mhc.forum.group.events.MemberRoleChanged;
import community.mhc.forum.group.events.MembershipDeclined;
import community.mhc.forum.group.events.MembershipRequestWithdrawn;
import community.mhc.forum.group.events.MembershipRequested;
import community.mhc.forum.post.events.OpeningPosted;
import community.mhc.forum.post.events.PostEdited;
import community.mhc.forum.post.events.ReplyPosted;
import community.mhc.forum.thread.events.ThreadLocked;
import community.mhc.forum.thread.events.ThreadOpened;
import community.mhc.forum.thread.events.ThreadUnlocked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name under which each event is stored, for ever. */
@Configuration(proxyBeanMethods = false)
class StoredEvents {

    @Bean
    static EventTypes eventTypes() {
        return EventTypes.in("forum")
                .type(GroupFounded.class, "group-founded")
                .type(MembershipRequested.class, "membership-requested")
                .type(MembershipRequestWithdrawn.class, "membership-request-withdrawn")
                .type(MembershipDeclined.class, "membership-declined")
                .type(MemberJoined.class, "member-joined")
                .type(MemberRoleChanged.class, "member-role-changed")
                .type(MemberLeft.class, "member-left")
                .type(ThreadOpened.class, "thread-opened")
                .type(ThreadLocked.class, "thread-locked")
                .type(ThreadUnlocked.class, "thread-unlocked")
                .type(OpeningPosted.class, "opening-posted")
                .type(ReplyPosted.class, "reply-posted")
                .type(PostEdited.class, "post-edited")
                .type(AnnouncementPublished.class, "announcement-published")
                .type(AnnouncementSeen.class, "announcement-seen");
    }
}
