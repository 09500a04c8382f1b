package community.mhc.member.profile;

import java.util.UUID;

/** A member in short: shown wherever a person is. */
public record MemberCard(UUID id, String name, Profession profession, LicenceState licenceState) {}
