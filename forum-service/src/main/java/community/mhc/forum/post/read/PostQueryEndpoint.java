package community.mhc.forum.post.read;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.ETags;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts, to read. */
@RestController
@RequestMapping("/api/v1/threads/{threadId}/posts")
class PostQueryEndpoint {

    private final FindPosts posts;

    PostQueryEndpoint(FindPosts posts) {
        this.posts = posts;
    }

    @GetMapping
    Page<PostView> posts(@PathVariable UUID threadId, Caller caller, Limit limit, @Nullable Cursor cursor) {
        return posts.of(threadId, caller.memberId(), limit, cursor);
    }

    /** With its revision as {@code ETag}, which an edit sends back. */
    @GetMapping("/{postId}")
    ResponseEntity<PostDetail> post(@PathVariable UUID threadId, @PathVariable UUID postId, Caller caller) {
        var post = posts.one(threadId, postId, caller.memberId());
        return ResponseEntity.ok().eTag(ETags.of(post.revision())).body(post);
    }

    @GetMapping("/{postId}/history")
    Page<PostRevision> history(
            @PathVariable UUID threadId,
            @PathVariable UUID postId,
            Caller caller,
            Limit limit,
            @Nullable Cursor cursor) {
        return posts.history(threadId, postId, caller.memberId(), limit, cursor);
    }
}
