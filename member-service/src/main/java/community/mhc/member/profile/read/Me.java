package community.mhc.member.profile.read;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.time.Instant;
import java.util.UUID;

/**
 * What a member sees of herself.
 *
 * @param email nobody else sees it
 */
record Me(
        UUID id,
        String email,
        String name,
        Profession profession,
        LicenceState licenceState,
        Instant joinedAt,
        Profile profile) {

    static Me of(MeView view) {
        return new Me(
                view.id(),
                view.email(),
                view.name(),
                view.profession(),
                view.licenceState(),
                view.joinedAt(),
                view.profile());
    }
}
