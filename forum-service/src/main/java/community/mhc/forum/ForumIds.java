package community.mhc.forum;

import community.mhc.chassis.Ids;
import community.mhc.chassis.problem.CommonError;
import java.util.UUID;

/**
 * All aggregates share one space of ids. Ids that follow from others (a membership's from group and member) are UUIDs of
 * version 8, and ids that callers choose must not be: else somebody could take the very id that another's membership will have.
 */
public final class ForumIds {

    /** RFC 9562 leaves version 8 to those who make the id. */
    private static final int FOLLOWING = 8;

    private ForumIds() {}

    /** The same parts give the same id, for ever. */
    public static UUID following(Object... parts) {
        var id = Ids.from(parts);
        return new UUID(id.getMostSignificantBits() & ~0xF000L | FOLLOWING << 12, id.getLeastSignificantBits());
    }

    /** Refuses an id that no caller can have chosen by chance or by the clock. */
    public static UUID chosen(UUID id) {
        if (id.version() == FOLLOWING) throw CommonError.ID_REUSED.because("Choose a random or time-ordered UUID.");
        return id;
    }
}
