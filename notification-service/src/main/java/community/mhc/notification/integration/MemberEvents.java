package community.mhc.notification.integration;

import java.util.UUID;

/** What is needed here of member-service's events. */
public final class MemberEvents {

    private MemberEvents() {}

    /** {@code from} asks {@code to}. */
    public record ConnectionRequested(UUID connectionId, UUID from, UUID to) {}

    /** {@code to} has agreed. */
    public record ConnectionAccepted(UUID connectionId, UUID from, UUID to) {}
}
