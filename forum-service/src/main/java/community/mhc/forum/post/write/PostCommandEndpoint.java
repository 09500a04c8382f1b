package community.mhc.forum.post.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.chassis.web.ETags;
import community.mhc.chassis.web.IfMatch;
import community.mhc.forum.post.write.PostCommand.Edit;
import community.mhc.forum.post.write.PostCommand.Reply;
import community.mhc.forum.text.WellFormed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replying, and editing one's own posts. */
@RestController
@RequestMapping("/api/v1/threads/{threadId}/posts/{postId}")
class PostCommandEndpoint {

    /**
     * @param inReplyTo a post of the same thread; its opening post for a reply to the thread
     * @param body Markdown
     */
    record NewReply(
            @NotNull UUID inReplyTo,

            @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
            String body) {}

    /** @param body Markdown that replaces what the post says */
    record PostEdit(
            @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
            String body) {}

    /** @param revision of the post after the edit; the next edit is based on it */
    record EditedPost(long revision) {}

    private final Commands commands;

    PostCommandEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created reply(
            @PathVariable UUID threadId, @PathVariable UUID postId, @Valid @RequestBody NewReply reply, Caller caller) {
        commands.send(new Reply(threadId, postId, reply.inReplyTo(), caller.memberId(), reply.body()));
        return new Created(postId);
    }

    /** The new revision is also the answer's {@code ETag}. */
    @PatchMapping
    ResponseEntity<EditedPost> edit(
            @PathVariable UUID threadId,
            @PathVariable UUID postId,
            @Valid @RequestBody PostEdit edit,
            @IfMatch long basedOn,
            Caller caller) {
        Long revision = commands.send(new Edit(threadId, postId, caller.memberId(), basedOn, edit.body()));
        var edited = new EditedPost(Objects.requireNonNull(revision));
        return ResponseEntity.ok().eTag(ETags.of(edited.revision())).body(edited);
    }
}
