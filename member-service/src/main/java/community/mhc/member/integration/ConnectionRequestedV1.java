package community.mhc.member.integration;

import java.util.UUID;

/** A member asked another to connect; the note stays here. */
record ConnectionRequestedV1(UUID connectionId, UUID from, UUID to) {}
