package community.mhc.forum.announcement.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.announcement.AnnouncementEvent.Published;
import community.mhc.forum.announcement.SightEvent.Seen;
import community.mhc.forum.announcement.write.AnnouncementCommand.Publish;
import community.mhc.forum.announcement.write.SightCommand.MarkSeen;
import community.mhc.forum.group.GroupError;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncingTest {

    private static Publish publish(UUID by, String title) {
        return new Publish(ANNOUNCEMENT, GROUP, by, title, "We meet at **six**.");
    }

    @Test
    void ownerAndModeratorsAnnounce() {
        Forum.given(openGroup(), owner()).when(publish(OWNER, "New time")).then(announced());
        Forum.given(openGroup(), owner(), joined(MODERATOR), becameModerator(MODERATOR))
                .when(publish(MODERATOR, "New time"))
                .then(new Published(ANNOUNCEMENT, GROUP, MODERATOR, "New time", "We meet at **six**."));
    }

    @Test
    void announcingTwiceIsAnnouncingOnce() {
        Forum.given(openGroup(), owner(), announced())
                .when(publish(OWNER, "New time"))
                .then()
                .answering(ANNOUNCEMENT);
    }

    @Test
    void anIdIsNotUsedForAnotherAnnouncement() {
        Forum.given(openGroup(), owner(), announced())
                .when(publish(OWNER, "New place"))
                .thenRefused(CommonError.ID_REUSED);
    }

    @Test
    void aMemberWithoutOfficeDoesNotAnnounce() {
        Forum.given(openGroup(), owner(), joined(MEMBER))
                .when(publish(MEMBER, "New time"))
                .thenRefused(GroupError.NOT_A_MODERATOR);
    }

    @Test
    void aMemberHasSeenItOnce() {
        var seen = new Seen(ANNOUNCEMENT, GROUP, MEMBER);
        Forum.given(closedGroup(), owner(), approved(MEMBER), announced())
                .when(new MarkSeen(ANNOUNCEMENT, MEMBER))
                .then(seen)
                .when(new MarkSeen(ANNOUNCEMENT, MEMBER))
                .then();
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderThereIsNothingToAnnounceOrToSee(String how, Object[] outside) {
        var forum = Forum.given(outside);
        forum.when(publish(OUTSIDER, "New time")).thenRefused(CommonError.NOT_FOUND);
        forum.when(new MarkSeen(ANNOUNCEMENT, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
    }
}
