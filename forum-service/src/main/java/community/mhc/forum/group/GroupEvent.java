package community.mhc.forum.group;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a group. Names and fields are stored: they never change. */
public sealed interface GroupEvent {

    UUID groupId();

    /** A member founded a group. {@code access} is "open" or "closed"; {@code purpose} may be empty. */
    @Revision("1")
    record Founded(
            UUID groupId,
            @PersonalData String name,
            @PersonalData String purpose,
            String access,
            UUID ownerId) implements GroupEvent {}
}
