package community.mhc.member.profile.write;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The id is chosen by the newcomer, so sending it twice registers once. Her address is hers by now. */
public record RegisterMember(
        @TargetAggregateIdentifier UUID memberId,
        String email,
        String name,
        Profession profession,
        LicenceState licenceState) {}
