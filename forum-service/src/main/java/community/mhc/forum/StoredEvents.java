package community.mhc.forum;

import community.mhc.chassis.store.EventTypes;
import community.mhc.forum.announcement.AnnouncementEvent;
import community.mhc.forum.announcement.SightEvent;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
import community.mhc.viewer.Cards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name under which each event is stored, for ever. */
@Configuration(proxyBeanMethods = false)
class StoredEvents {

    @Bean
    static EventTypes eventTypes() {
        return Cards.taken(EventTypes.in("forum"))
                .type(GroupEvent.Founded.class, "group-founded")
                .type(MembershipEvent.Requested.class, "membership-requested")
                .type(MembershipEvent.Withdrawn.class, "membership-request-withdrawn")
                .type(MembershipEvent.Declined.class, "membership-declined")
                .type(MembershipEvent.Joined.class, "member-joined")
                .type(MembershipEvent.RoleChanged.class, "member-role-changed")
                .type(MembershipEvent.Left.class, "member-left")
                .type(ThreadEvent.Opened.class, "thread-opened")
                .type(ThreadEvent.Locked.class, "thread-locked")
                .type(ThreadEvent.Unlocked.class, "thread-unlocked")
                .type(PostEvent.OpeningPosted.class, "opening-posted")
                .type(PostEvent.ReplyPosted.class, "reply-posted")
                .type(PostEvent.Edited.class, "post-edited")
                .type(AnnouncementEvent.Published.class, "announcement-published")
                .type(SightEvent.Seen.class, "announcement-seen");
    }
}
