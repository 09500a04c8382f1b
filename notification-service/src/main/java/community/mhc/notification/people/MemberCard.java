package community.mhc.notification.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a member wherever one is shown.
 *
 * @param profession as member-service names it; null until it told us who this is
 * @param licenceState USPS code; null until then
 */
public record MemberCard(
        UUID id,
        String name,
        @Nullable String profession,
        @Nullable String licenceState) {

    /** Stands in until member-service's message about a new member has arrived. */
    static MemberCard unknown(UUID id) {
        return new MemberCard(id, "A member", null, null);
    }
}
