package community.mhc.member.profile;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a member. Names and fields are stored: they never change. */
public sealed interface MemberEvent {

    /** The member, and the id of their event stream. */
    UUID memberId();

    /**
     * A newcomer joined. The password is not part of the event: only the account has it.
     *
     * @param email normalised: lower case, no spaces around it
     * @param profession word of {@link Profession}
     * @param licenceState USPS code
     */
    @Revision("1")
    record Registered(
            UUID memberId,
            @PersonalData String email,
            @PersonalData String name,
            String profession,
            String licenceState)
            implements MemberEvent {}

    /**
     * A member changed their profile. Carries the whole profile as it is from now on.
     *
     * @param revision number of this version of the profile: 1 for the first change, then one more each time
     */
    @Revision("1")
    record ProfileChanged(
            UUID memberId,
            long revision,
            List<String> modalities,
            List<String> populations,
            List<String> languages,
            @PersonalData String about)
            implements MemberEvent {}
}
