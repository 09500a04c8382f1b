package community.mhc.jobs.interest;

import community.mhc.chassis.Ids;
import java.util.UUID;

/** The id of one member's interest in one job: it follows from both, so there is never a second one. */
public final class InterestId {

    private InterestId() {}

    public static UUID of(UUID job, UUID member) {
        return Ids.from("interest", job, member);
    }
}
