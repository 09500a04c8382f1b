package community.mhc.member.profile.write;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a member is told. */
public sealed interface MemberCommand {

    @TargetAggregateIdentifier
    UUID memberId();

    /** The newcomer chooses the id, so sending it twice registers once. The address is already reserved for them. */
    record Register(UUID memberId, String email, String name, Profession profession, LicenceState licenceState)
            implements MemberCommand {}

    /**
     * Changes what {@code change} names, if the profile is still at the revision that its owner last saw. The answer is the
     * {@link CurrentProfile}.
     */
    record ChangeProfile(UUID memberId, long expectedRevision, ProfileChange change) implements MemberCommand {

        /** A profile and its revision: 0 until its first change. */
        record CurrentProfile(Profile profile, long revision) {}
    }
}
