package community.mhc.forum;

import community.mhc.chassis.Ids;
import community.mhc.forum.announcement.AnnouncementEvent;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
import java.util.List;
import java.util.UUID;

/** What has happened before a test begins, in the words of the domain. Everything is about one group and one thread. */
public final class Facts {

    public static final UUID GROUP = Ids.from("test", "group");
    public static final UUID THREAD = Ids.from("test", "thread");
    public static final UUID OPENING_POST = ForumIds.following("opening-post", THREAD);
    public static final UUID REPLY = Ids.from("test", "reply");
    public static final UUID ANNOUNCEMENT = Ids.from("test", "announcement");
    public static final UUID OWNER = Ids.from("test", "owner");
    public static final UUID MODERATOR = Ids.from("test", "moderator");
    public static final UUID MEMBER = Ids.from("test", "member");
    public static final UUID OTHER_MEMBER = Ids.from("test", "other member");
    public static final UUID OUTSIDER = Ids.from("test", "outsider");

    private Facts() {}

    public static GroupEvent.Founded openGroup() {
        return new GroupEvent.Founded(GROUP, "EMDR practice", "Questions from practice", "open", OWNER);
    }

    public static GroupEvent.Founded closedGroup() {
        return new GroupEvent.Founded(GROUP, "Tuesday circle", "", "closed", OWNER);
    }

    public static MembershipEvent.Joined owner() {
        return new MembershipEvent.Joined(GROUP, OWNER, "owner", null);
    }

    public static MembershipEvent.Joined joined(UUID member) {
        return new MembershipEvent.Joined(GROUP, member, "member", null);
    }

    public static MembershipEvent.Joined approved(UUID member) {
        return new MembershipEvent.Joined(GROUP, member, "member", OWNER);
    }

    public static MembershipEvent.RoleChanged becameModerator(UUID member) {
        return new MembershipEvent.RoleChanged(GROUP, member, "moderator");
    }

    public static MembershipEvent.Requested asked(UUID member) {
        return new MembershipEvent.Requested(GROUP, member);
    }

    public static MembershipEvent.Declined declined(UUID member) {
        return new MembershipEvent.Declined(GROUP, member, OWNER);
    }

    public static MembershipEvent.Left left(UUID member) {
        return new MembershipEvent.Left(GROUP, member);
    }

    public static ThreadEvent.Opened threadOpened() {
        return new ThreadEvent.Opened(THREAD, GROUP, MEMBER, "Pacing of sessions", OPENING_POST, List.of());
    }

    public static ThreadEvent.Locked threadLocked() {
        return new ThreadEvent.Locked(THREAD, GROUP, OWNER);
    }

    public static PostEvent.OpeningPosted openingPosted() {
        return new PostEvent.OpeningPosted(OPENING_POST, THREAD, GROUP, MEMBER, "How do you pace yours?");
    }

    public static PostEvent.ReplyPosted replyPosted() {
        return new PostEvent.ReplyPosted(
                REPLY, THREAD, GROUP, OPENING_POST, MEMBER, 1, OTHER_MEMBER, "Slowly.", List.of());
    }

    public static AnnouncementEvent.Published announced() {
        return new AnnouncementEvent.Published(ANNOUNCEMENT, GROUP, OWNER, "New time", "We meet at **six**.");
    }
}
