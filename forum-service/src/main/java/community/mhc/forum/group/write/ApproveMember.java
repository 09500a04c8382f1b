package community.mhc.forum.group.write;

import java.util.UUID;

/** Let somebody in who asked. */
record ApproveMember(UUID groupId, UUID memberId, UUID moderatorId) {}
