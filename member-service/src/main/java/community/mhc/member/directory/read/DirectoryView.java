package community.mhc.member.directory.read;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A member as the others find her.
 *
 * @param place where she stands in the directory: her name, folded, then her id
 * @param prefixes every beginning of every word of her name, folded: what a search is compared with
 */
public record DirectoryView(
        @BsonId UUID id,
        String name,
        Profession profession,
        LicenceState licenceState,
        Instant joinedAt,
        Profile profile,
        String place,
        List<String> prefixes,
        long position) {}
