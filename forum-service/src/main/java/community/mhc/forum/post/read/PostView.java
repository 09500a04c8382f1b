package community.mhc.forum.post.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import community.mhc.viewer.MemberRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A post, stored as it is sent.
 *
 * @param inReplyTo null for the opening post
 * @param depth 0 for the opening post, 1 for a reply to it, and so on
 * @param html safe to put into a page
 * @param editedAt null while it says what it said at first
 * @param revision 1 as posted, one more with each edit
 * @param body Markdown as typed; left out when pages are read
 * @param order position of its posting: the order of the thread
 */
@Schema(name = "Post")
public record PostView(
        @BsonId UUID id,
        UUID threadId,
        @JsonIgnore UUID groupId,
        @Nullable UUID inReplyTo,
        int depth,
        MemberRef author,
        String html,
        Instant postedAt,
        @Nullable Instant editedAt,
        long revision,
        boolean opening,
        @JsonIgnore @Nullable String body,
        @JsonIgnore long order,
        @JsonIgnore long position) {

    Instant saidAt() {
        return editedAt == null ? postedAt : editedAt;
    }
}
