package community.mhc.forum.group.read;

import community.mhc.forum.group.Access;
import community.mhc.forum.group.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as one member sees it. All of this is known of closed groups too: one must know of a group to ask to be let in.
 *
 * @param memberCount everybody inside, the owner too
 * @param myRole null for somebody outside who has not asked to be let in
 */
record Group(
        UUID id,
        String name,
        String purpose,
        Access access,
        int memberCount,
        int threadCount,
        Instant lastActivityAt,
        @Nullable Role myRole) {}
