package community.mhc.forum.announcement.events;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Owner or moderator {@code authorId} announced something to the group. {@code body} is Markdown, as typed. */
@Revision("1")
public record AnnouncementPublished(
        UUID announcementId,
        UUID groupId,
        UUID authorId,
        @PersonalData String title,
        @PersonalData String body) implements AnnouncementEvent {}
