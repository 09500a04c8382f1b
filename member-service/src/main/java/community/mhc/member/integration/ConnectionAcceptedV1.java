package community.mhc.member.integration;

import java.util.UUID;

/** Two members are connected. */
record ConnectionAcceptedV1(UUID connectionId, UUID from, UUID to) {}
