package community.mhc.jobs.posting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where the work is done. */
public enum Setting {
    PRIVATE_PRACTICE("private-practice"),
    COMMUNITY_CLINIC("community-clinic"),
    HOSPITAL("hospital"),
    SCHOOL("school"),
    TELEHEALTH("telehealth"),
    UNIVERSITY("university"),
    GOVERNMENT("government"),
    NONPROFIT("nonprofit");

    private final String value;

    Setting(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException for what no setting is called */
    public static Setting of(String value) {
        return Arrays.stream(values())
                .filter(s -> s.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such setting"));
    }

    /** As the API, the store and messages name it. */
    @JsonValue
    public String value() {
        return value;
    }
}
