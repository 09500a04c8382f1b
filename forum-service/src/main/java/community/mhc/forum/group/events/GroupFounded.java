package community.mhc.forum.group.events;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A member founded a group. {@code access} is "open" or "closed"; {@code purpose} may be empty. */
@Revision("1")
public record GroupFounded(
        UUID groupId,
        @PersonalData String name,
        @PersonalData String purpose,
        String access,
        UUID ownerId) implements GroupEvent {}
