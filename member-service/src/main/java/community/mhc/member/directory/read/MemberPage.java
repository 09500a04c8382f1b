package community.mhc.member.directory.read;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's page, as the caller sees it.
 *
 * @param connection what is between the two; null if nothing, and on one's own page
 */
record MemberPage(
        UUID id,
        String name,
        Profession profession,
        LicenceState licenceState,
        Instant joinedAt,
        Profile profile,
        @Nullable ConnectionState connection) {

    static MemberPage of(DirectoryView view, @Nullable ConnectionState connection) {
        return new MemberPage(
                view.id(),
                view.name(),
                view.profession(),
                view.licenceState(),
                view.joinedAt(),
                view.profile(),
                connection);
    }
}
