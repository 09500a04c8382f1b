package community.mhc.member.connection.write;

import community.mhc.chassis.text.BoundedText;
import community.mhc.member.profile.Words;
import jakarta.validation.constraints.NotNull;
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

        @BoundedText(max = 500, regexp = Words.TEXT) @Nullable
        String note) {

    String noteAsStored() {
        return Objects.requireNonNullElse(note, "").strip();
    }
}
