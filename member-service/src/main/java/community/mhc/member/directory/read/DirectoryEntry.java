package community.mhc.member.directory.read;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A member in the directory. */
record DirectoryEntry(
        UUID id,
        String name,
        Profession profession,
        LicenceState licenceState,
        List<String> modalities,
        List<String> populations,
        List<String> languages,
        Instant joinedAt) {

    static DirectoryEntry of(DirectoryView view) {
        return new DirectoryEntry(
                view.id(),
                view.name(),
                view.profession(),
                view.licenceState(),
                view.profile().modalities(),
                view.profile().populations(),
                view.profile().languages(),
                view.joinedAt());
    }
}
