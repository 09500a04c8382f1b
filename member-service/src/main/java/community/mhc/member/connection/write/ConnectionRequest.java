package community.mhc.member.connection.write;

import community.mhc.member.profile.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, and what to write to her.
 *
 * @param note plain text; absent or null is the same as empty
 */
record ConnectionRequest(
        @NotNull UUID to,

        @Size(max = 500) @Pattern(regexp = Words.TEXT) @Nullable
        String note) {

    String noteAsStored() {
        return Objects.requireNonNullElse(note, "").strip();
    }
}
