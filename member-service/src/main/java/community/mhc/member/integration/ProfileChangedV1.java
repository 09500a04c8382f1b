package community.mhc.member.integration;

import java.util.UUID;

/** A member changed her profile; what she says in it stays here. */
record ProfileChangedV1(UUID memberId) {}
