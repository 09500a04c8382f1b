package community.mhc.jobs.interest;

import community.mhc.chassis.Ids;
import community.mhc.jobs.posting.JobId;
import java.util.UUID;

/** The id of one member's interest in one job: it follows from both, so there is never a second one. */
public record InterestId(UUID value) {

    public static InterestId of(JobId job, UUID member) {
        return new InterestId(Ids.from("interest", job.toString(), member.toString()));
    }

    public static InterestId of(String value) {
        return new InterestId(UUID.fromString(value));
    }

    /** The canonical form of the UUID: this is the aggregate's identifier in the store. */
    @Override
    public String toString() {
        return value.toString();
    }
}
