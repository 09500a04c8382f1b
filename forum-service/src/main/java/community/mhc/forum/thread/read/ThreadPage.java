package community.mhc.forum.thread.read;

import community.mhc.forum.group.Doors.Entrance;
import community.mhc.forum.group.Role;
import community.mhc.viewer.MemberRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a thread's page; its posts are a list of their own.
 *
 * @param replyCount all posts but the opening one
 * @param myRole in the group; null for who only reads an open one
 */
@Schema(name = "Thread")
record ThreadPage(
        UUID id,
        UUID groupId,
        String groupName,
        String title,
        MemberRef author,
        Instant openedAt,
        int replyCount,
        boolean locked,
        UUID openingPostId,
        @Nullable Role myRole) {

    static ThreadPage of(ThreadView thread, Entrance entrance) {
        return new ThreadPage(
                thread.id(),
                thread.groupId(),
                entrance.groupName(),
                thread.title(),
                thread.author(),
                thread.openedAt(),
                thread.replyCount(),
                thread.locked(),
                thread.openingPostId(),
                entrance.standing().role());
    }
}
