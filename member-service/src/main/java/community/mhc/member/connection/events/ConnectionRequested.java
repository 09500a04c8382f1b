package community.mhc.member.connection.events;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A member asked another to connect.
 *
 * @param note what she wrote to her, plain text; may be empty
 */
@Revision("1")
public record ConnectionRequested(
        UUID connectionId, UUID from, UUID to, @PersonalData String note) implements ConnectionEvent {}
