package community.mhc.forum.post.write;

import community.mhc.forum.text.WellFormed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param inReplyTo a post of the same thread; its opening post for a reply to the thread
 * @param body Markdown
 */
record NewReply(
        @NotNull UUID inReplyTo,

        @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
        String body) {}
