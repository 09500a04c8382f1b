package community.mhc.member.profile.events;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Somebody joined. Her password is not part of the story: it is in the accounts, and nowhere else.
 *
 * @param email normalised: lower case, no spaces around it
 * @param profession word of {@link community.mhc.member.profile.Profession}
 * @param licenceState USPS code
 */
@Revision("1")
public record MemberRegistered(
        UUID memberId,
        @PersonalData String email,
        @PersonalData String name,
        String profession,
        String licenceState) implements MemberEvent {}
