package community.mhc.forum;

import community.mhc.chassis.Ids;
import community.mhc.forum.announcement.events.AnnouncementPublished;
import community.mhc.forum.group.events.GroupFounded;
import community.mhc.forum.group.events.MemberJoined;
import community.mhc.forum.group.events.MemberLeft;
import community.mhc.forum.group.events.MemberRoleChanged;
import community.mhc.forum.group.events.MembershipDeclined;
import community.mhc.forum.group.events.MembershipRequested;
import community.mhc.forum.post.events.OpeningPosted;
import community.mhc.forum.post.events.ReplyPosted;
import community.mhc.forum.thread.events.ThreadLocked;
import community.mhc.forum.thread.events.ThreadOpened;
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

    public static GroupFounded openGroup() {
        return new GroupFounded(GROUP, "EMDR practice", "Questions from practice", "open", OWNER);
    }

    public static GroupFounded closedGroup() {
        return new GroupFounded(GROUP, "Tuesday circle", "", "closed", OWNER);
    }

    public static MemberJoined owner() {
        return new MemberJoined(GROUP, OWNER, "owner", null);
    }

    public static MemberJoined joined(UUID member) {
        return new MemberJoined(GROUP, member, "member", null);
    }

    public static MemberJoined approved(UUID member) {
        return new MemberJoined(GROUP, member, "member", OWNER);
    }

    public static MemberRoleChanged becameModerator(UUID member) {
        return new MemberRoleChanged(GROUP, member, "moderator");
    }

    public static MembershipRequested asked(UUID member) {
        return new MembershipRequested(GROUP, member);
    }

    public static MembershipDeclined declined(UUID member) {
        return new MembershipDeclined(GROUP, member, OWNER);
    }

    public static MemberLeft left(UUID member) {
        return new MemberLeft(GROUP, member);
    }

    public static ThreadOpened threadOpened() {
        return new ThreadOpened(THREAD, GROUP, MEMBER, "Pacing of sessions", OPENING_POST, List.of());
    }

    public static ThreadLocked threadLocked() {
        return new ThreadLocked(THREAD, GROUP, OWNER);
    }

    public static OpeningPosted openingPosted() {
        return new OpeningPosted(OPENING_POST, THREAD, GROUP, MEMBER, "How do you pace yours?");
    }

    public static ReplyPosted replyPosted() {
        return new ReplyPosted(REPLY, THREAD, GROUP, OPENING_POST, MEMBER, 1, OTHER_MEMBER, "Slowly.", List.of());
    }

    public static AnnouncementPublished announced() {
        return new AnnouncementPublished(ANNOUNCEMENT, GROUP, OWNER, "New time", "We meet at **six**.");
    }
}
