package community.mhc.member.profile.events;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A member changed her profile. Carries the whole profile as it is from now on.
 *
 * @param revision number of this version of the profile: 1 for the first change, then one more each time
 */
@Revision("1")
public record ProfileChanged(
        UUID memberId,
        long revision,
        List<String> modalities,
        List<String> populations,
        List<String> languages,
        @PersonalData String about)
        implements MemberEvent {}
