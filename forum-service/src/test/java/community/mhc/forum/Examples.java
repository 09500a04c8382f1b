package community.mhc.forum;

import community.mhc.forum.announcement.AnnouncementEvent;
import community.mhc.forum.announcement.SightEvent;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
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
                new GroupEvent.Founded(GROUP, "Tuesday circle", "Peer consultation, every Tuesday", "closed", OWNER),
                new MembershipEvent.Requested(GROUP, MEMBER),
                new MembershipEvent.Withdrawn(GROUP, MEMBER),
                new MembershipEvent.Declined(GROUP, MEMBER, OWNER),
                new MembershipEvent.Joined(GROUP, MEMBER, "member", OWNER),
                new MembershipEvent.RoleChanged(GROUP, MEMBER, "moderator"),
                new MembershipEvent.Left(GROUP, MEMBER),
                new ThreadEvent.Opened(THREAD, GROUP, MEMBER, "Pacing of sessions", OPENING, List.of(OWNER)),
                new ThreadEvent.Locked(THREAD, GROUP, OWNER),
                new ThreadEvent.Unlocked(THREAD, GROUP, OWNER),
                new PostEvent.OpeningPosted(
                        OPENING, THREAD, GROUP, MEMBER, "[@Ann](mention:" + OWNER + "), how do you?"),
                new PostEvent.ReplyPosted(
                        REPLY, THREAD, GROUP, OPENING, MEMBER, 1, OWNER, "*Slowly.*", List.of(MEMBER)),
                new PostEvent.Edited(REPLY, THREAD, GROUP, 2, "*Very* slowly."),
                new AnnouncementEvent.Published(ANNOUNCEMENT, GROUP, OWNER, "New time", "We meet at **six**."),
                new SightEvent.Seen(ANNOUNCEMENT, GROUP, MEMBER));
    }
}
