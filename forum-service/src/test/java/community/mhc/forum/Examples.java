package community.mhc.forum;

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
import java.util.List;
import java.util.UUID;

/** One example of every event, the same every time. */
public final class Examples {

    private static final UUID GROUP = id(1);
    private static final UUID OWNER = id(2);
    private static final UUID MEMBER = id(3);
    private static final UUID THREAD = id(4);
    private static final UUID OPENING = id(5);
    private static final UUID REPLY = id(6);
    private static final UUID ANNOUNCEMENT = id(7);

    private Examples() {}

    private static UUID id(int n) {
        return UUID.fromString("00000000-0000-7000-8000-00000000000" + n);
    }

    public static List<Object> all() {
        return List.of(
                new GroupFounded(GROUP, "Tuesday circle", "Peer consultation, every Tuesday", "closed", OWNER),
                new MembershipRequested(GROUP, MEMBER),
                new MembershipRequestWithdrawn(GROUP, MEMBER),
                new MembershipDeclined(GROUP, MEMBER, OWNER),
                new MemberJoined(GROUP, MEMBER, "member", OWNER),
                new MemberRoleChanged(GROUP, MEMBER, "moderator"),
                new MemberLeft(GROUP, MEMBER),
                new ThreadOpened(THREAD, GROUP, MEMBER, "Pacing of sessions", OPENING, List.of(OWNER)),
                new ThreadLocked(THREAD, GROUP, OWNER),
                new ThreadUnlocked(THREAD, GROUP, OWNER),
                new OpeningPosted(OPENING, THREAD, GROUP, MEMBER, "[@Ann](mention:" + OWNER + "), how do you?"),
                new ReplyPosted(REPLY, THREAD, GROUP, OPENING, MEMBER, 1, OWNER, "*Slowly.*", List.of(MEMBER)),
                new PostEdited(REPLY, THREAD, GROUP, 2, "*Very* slowly."),
                new AnnouncementPublished(ANNOUNCEMENT, GROUP, OWNER, "New time", "We meet at **six**."),
                new AnnouncementSeen(ANNOUNCEMENT, GROUP, MEMBER));
    }
}
