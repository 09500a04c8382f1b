package community.mhc.member.integration;

import java.util.UUID;

/** Somebody joined; what others need to show her. */
record MemberRegisteredV1(UUID memberId, String name, String profession, String licenceState) {}
