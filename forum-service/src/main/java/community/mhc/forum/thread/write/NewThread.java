package community.mhc.forum.thread.write;

import community.mhc.forum.text.WellFormed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** @param body Markdown of the opening post */
record NewThread(
        @NotNull UUID groupId,
        @NotBlank @Size(min = 3, max = 200) @WellFormed String title,

        @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
        String body) {}
