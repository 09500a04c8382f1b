package community.mhc.forum.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How one gets into a group, and whether those outside see what is inside. */
public enum Access {
    /** Every member of the community reads it and may join. */
    OPEN,
    /** Only its members know what is inside; everybody else asks to be let in. */
    CLOSED;

    /** As events, messages and the API name it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Access of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
