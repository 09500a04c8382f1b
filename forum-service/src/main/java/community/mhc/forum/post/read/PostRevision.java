package community.mhc.forum.post.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What a post said from {@code at} on, until its next revision.
 *
 * @param id made of post and revision, so that it is stored once
 */
public record PostRevision(
        @BsonId @JsonIgnore String id, @JsonIgnore UUID postId, long revision, String html, Instant at) {

    static PostRevision of(PostView post) {
        return new PostRevision(
                post.id() + ":" + post.revision(), post.id(), post.revision(), post.html(), post.saidAt());
    }
}
