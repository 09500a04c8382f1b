package community.mhc.jobs.posting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a job takes interest, and if not, why. */
public enum JobStatus {
    OPEN,
    /** By whoever posted it. */
    CLOSED,
    /** Its last day is over. */
    EXPIRED;

    /** As the API names it. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
