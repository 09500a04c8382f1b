package community.mhc.forum.announcement.write;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is told about a member and an announcement. */
sealed interface SightCommand {

    @TargetAggregateIdentifier
    UUID sightId();

    /** Says that a member has seen an announcement. Saying it twice changes nothing. */
    record MarkSeen(UUID announcementId, UUID memberId) implements SightCommand {

        @Override
        public UUID sightId() {
            return Sight.idOf(announcementId, memberId);
        }
    }
}
