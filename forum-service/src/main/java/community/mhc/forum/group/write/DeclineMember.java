package community.mhc.forum.group.write;

import java.util.UUID;

/** Do not let somebody in who asked. */
record DeclineMember(UUID groupId, UUID memberId, UUID moderatorId) {}
