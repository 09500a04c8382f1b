package community.mhc.forum.group.write;

import community.mhc.forum.ForumIds;
import community.mhc.forum.group.Access;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a group is told. */
sealed interface GroupCommand {

    @TargetAggregateIdentifier
    UUID groupId();

    /** Founds a group. Sending it twice founds it once. */
    record Found(UUID groupId, String name, String purpose, Access access, UUID ownerId)
            implements GroupCommand, ForumIds.Chosen {}
}
