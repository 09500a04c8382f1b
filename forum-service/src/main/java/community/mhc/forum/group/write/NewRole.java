package community.mhc.forum.group.write;

import com.fasterxml.jackson.annotation.JsonValue;
import community.mhc.forum.group.Role;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/** The role that a member gets. */
record NewRole(@NotNull Choice role) {

    /** The roles that can be given. */
    enum Choice {
        MODERATOR,
        MEMBER;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Role role() {
            return Role.valueOf(name());
        }
    }
}
