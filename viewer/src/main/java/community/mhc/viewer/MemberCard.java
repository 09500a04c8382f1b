package community.mhc.viewer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a member wherever one is shown.
 *
 * @param profession as member-service names it; null until its message about the member has arrived
 * @param licenceState code of the US Postal Service; null until then
 */
public record MemberCard(
        UUID id,
        String name,
        @Nullable String profession,
        @Nullable String licenceState) {

    /** Stands in for the moments until member-service's message about a new member has arrived. */
    static MemberCard unknown(UUID id) {
        return new MemberCard(id, "A member", null, null);
    }
}
