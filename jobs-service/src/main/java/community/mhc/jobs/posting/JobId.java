package community.mhc.jobs.posting;

import java.util.UUID;

/** The id of a job posting, chosen by whoever posts it. */
public record JobId(UUID value) {

    public static JobId of(String value) {
        return new JobId(UUID.fromString(value));
    }

    /** The canonical form of the UUID: this is the aggregate's identifier in the store. */
    @Override
    public String toString() {
        return value.toString();
    }
}
