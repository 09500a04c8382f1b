package community.mhc.forum.group.write;

import java.util.UUID;

/** Join an open group, or ask to be let into a closed one. */
record JoinGroup(UUID groupId, UUID memberId) {}
