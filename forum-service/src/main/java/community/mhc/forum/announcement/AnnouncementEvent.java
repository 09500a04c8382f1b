package community.mhc.forum.announcement;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to an announcement. Names and fields are stored: they never change. */
public sealed interface AnnouncementEvent {

    UUID announcementId();

    UUID groupId();

    /** Owner or moderator {@code authorId} announced something to the group. {@code body} is Markdown, as typed. */
    @Revision("1")
    record Published(
            UUID announcementId,
            UUID groupId,
            UUID authorId,
            @PersonalData String title,
            @PersonalData String body) implements AnnouncementEvent {}
}
