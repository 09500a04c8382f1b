package community.mhc.forum;

import community.mhc.chassis.Ids;
import community.mhc.chassis.problem.CommonError;
import java.util.UUID;

/**
 * All aggregates share one space of ids. Ids derived from others (a membership's from group and member) are UUIDs of version 8,
 * and ids that callers choose must not be: otherwise somebody could take the very id that another's membership will have.
 */
public final class ForumIds {

    /** RFC 9562 leaves version 8 to whoever makes the id. */
    private static final int FOLLOWING = 8;

    private ForumIds() {}

    /** A command that begins its aggregate, under an id that the caller chose. */
    public interface Chosen {}

    /** The same parts give the same id, forever. */
    public static UUID following(Object... parts) {
        var id = Ids.from(parts);
        return new UUID(id.getMostSignificantBits() & ~0xF000L | FOLLOWING << 12, id.getLeastSignificantBits());
    }

    /** Throws if no caller can have chosen the id by chance or by the clock. */
    public static UUID chosen(UUID id) {
        if (id.version() == FOLLOWING) throw CommonError.ID_REUSED.because("Choose a random or time-ordered UUID.");
        return id;
    }
}
