package community.mhc.forum.post.write;

import community.mhc.forum.text.WellFormed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param body Markdown that takes the place of what the post says */
record PostEdit(
        @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
        String body) {}
