package community.mhc.forum.announcement.write;

import community.mhc.forum.ForumIds;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an announcement is told. */
sealed interface AnnouncementCommand {

    @TargetAggregateIdentifier
    UUID announcementId();

    /** Announces something to a group. Sending it twice announces it once. */
    record Publish(UUID announcementId, UUID groupId, UUID authorId, String title, String body)
            implements AnnouncementCommand, ForumIds.Chosen {}
}
