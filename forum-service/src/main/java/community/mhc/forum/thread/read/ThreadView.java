package community.mhc.forum.thread.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import community.mhc.viewer.MemberRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A thread in its group's list, stored as it is sent.
 *
 * @param replyCount all posts but the opening one
 * @param lastReplyBy null while there is no reply
 * @param activity position of the last post: the order of the list
 */
@Schema(name = "ThreadSummary")
public record ThreadView(
        @BsonId UUID id,
        UUID groupId,
        String title,
        MemberRef author,
        Instant openedAt,
        int replyCount,
        Instant lastActivityAt,
        @Nullable MemberRef lastReplyBy,
        boolean locked,
        @JsonIgnore UUID openingPostId,
        @JsonIgnore long activity,
        @JsonIgnore long position) {}
