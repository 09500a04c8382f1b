package community.mhc.member.integration;

import java.util.UUID;

/**
 * A request or connection is no more.
 *
 * @param how {@code declined}, {@code withdrawn} or {@code removed}
 */
record ConnectionEndedV1(UUID connectionId, UUID from, UUID to, String how) {}
