package community.mhc.forum.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody is in a group. Who is nothing there has no role. */
public enum Role {
    /** Founded it; can do everything in it, and cannot leave. */
    OWNER,
    /** Lets people in, locks threads, publishes announcements. */
    MODERATOR,
    MEMBER,
    /** Asked to be let into a closed group; still outside. */
    REQUESTED;

    public boolean isInside() {
        return this != REQUESTED;
    }

    public boolean moderates() {
        return this == OWNER || this == MODERATOR;
    }

    /** As events, messages and the API name it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
