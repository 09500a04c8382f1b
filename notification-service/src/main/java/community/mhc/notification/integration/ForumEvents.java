package community.mhc.notification.integration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed here of forum-service's events. */
public final class ForumEvents {

    private ForumEvents() {}

    public record GroupFounded(UUID groupId, String name, String access) {}

    public record MembershipRequested(UUID groupId, UUID memberId) {}

    /** @param approvedBy who let the member in; null where nobody had to */
    public record MemberJoined(
            UUID groupId,
            UUID memberId,
            String role,
            @Nullable UUID approvedBy) {}

    public record MemberRoleChanged(UUID groupId, UUID memberId, String role) {}

    /** A member left the group, or was not let in. */
    public record MemberOutside(UUID groupId, UUID memberId) {}

    public record ThreadOpened(
            UUID threadId, UUID groupId, UUID authorId, String title, UUID openingPostId, List<UUID> mentions) {}

    public record ReplyPosted(
            UUID postId, UUID threadId, UUID groupId, UUID parentAuthorId, UUID authorId, List<UUID> mentions) {}

    public record PostEdited(UUID postId, UUID threadId, UUID groupId) {}

    public record AnnouncementPublished(UUID announcementId, UUID groupId, UUID authorId, String title) {}
}
