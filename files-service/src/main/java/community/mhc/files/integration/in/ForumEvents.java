package community.mhc.files.integration.in;

import java.util.UUID;

/** What a library needs of forum-service's events: which groups there are, and who belongs to them. Requests to join mean nothing to it. */
public final class ForumEvents {

    private ForumEvents() {}

    public record GroupFounded(UUID groupId, String name, String access, UUID ownerId) {}

    /** A member joined, or has another role now. */
    public record MemberHasRole(UUID groupId, UUID memberId, String role) {}

    public record MemberLeft(UUID groupId, UUID memberId) {}
}
