package community.mhc.member.profile.read;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** One document a member, ready to send. */
public record MeView(
        @BsonId UUID id,
        String email,
        String name,
        Profession profession,
        LicenceState licenceState,
        Instant joinedAt,
        Profile profile,
        long revision,
        long position) {}
