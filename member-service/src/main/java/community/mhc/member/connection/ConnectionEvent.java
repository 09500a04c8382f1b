package community.mhc.member.connection;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * What happens between {@code from}, who asked, and {@code to}, who was asked. Names and fields are stored: they never change.
 */
public sealed interface ConnectionEvent {

    /** Chosen by the member who asked. */
    UUID connectionId();

    /** The member who asked. */
    UUID from();

    /** The member who was asked. */
    UUID to();

    /**
     * A member asked another to connect.
     *
     * @param note to the other member, plain text; may be empty
     */
    @Revision("1")
    record Requested(
            UUID connectionId,
            UUID from,
            UUID to,
            @PersonalData String note) implements ConnectionEvent {}

    /** The member who was asked said yes: from now on the two are connected. */
    @Revision("1")
    record Accepted(UUID connectionId, UUID from, UUID to) implements ConnectionEvent {}

    /** The member who was asked said no. The one who asked is not told; the request is gone. */
    @Revision("1")
    record Declined(UUID connectionId, UUID from, UUID to) implements ConnectionEvent {}

    /** The member who asked took the request back before it was answered. */
    @Revision("1")
    record Withdrawn(UUID connectionId, UUID from, UUID to) implements ConnectionEvent {}

    /**
     * Two connected members no longer are.
     *
     * @param by the one of the two who ended it
     */
    @Revision("1")
    record Removed(UUID connectionId, UUID from, UUID to, UUID by) implements ConnectionEvent {}
}
