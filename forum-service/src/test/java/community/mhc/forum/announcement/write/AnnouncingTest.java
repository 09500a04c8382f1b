package community.mhc.forum.announcement.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.announcement.events.AnnouncementPublished;
import community.mhc.forum.announcement.events.AnnouncementSeen;
import community.mhc.forum.group.GroupError;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncingTest {

    private static PublishAnnouncement publish(UUID by, String title) {
        return new PublishAnnouncement(ANNOUNCEMENT, GROUP, by, title, "We meet at **six**.");
    }

    @Test
    void ownerAndModeratorsAnnounce() {
        Forum.given(openGroup(), owner()).when(publish(OWNER, "New time")).then(announced());
        Forum.given(openGroup(), owner(), joined(MODERATOR), becameModerator(MODERATOR))
                .when(publish(MODERATOR, "New time"))
                .then(new AnnouncementPublished(ANNOUNCEMENT, GROUP, MODERATOR, "New time", "We meet at **six**."));
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
        var seen = new AnnouncementSeen(ANNOUNCEMENT, GROUP, MEMBER);
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
