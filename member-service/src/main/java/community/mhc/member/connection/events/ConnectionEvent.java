package community.mhc.member.connection.events;

import java.util.UUID;

/** Something that happened between {@code from}, who asked, and {@code to}, who was asked. */
public sealed interface ConnectionEvent
        permits ConnectionRequested, ConnectionAccepted, ConnectionDeclined, ConnectionWithdrawn, ConnectionRemoved {

    /** Chosen by the member who asked. */
    UUID connectionId();

    /** The member who asked. */
    UUID from();

    /** The member who was asked. */
    UUID to();
}
