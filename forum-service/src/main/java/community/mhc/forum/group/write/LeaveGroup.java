package community.mhc.forum.group.write;

import java.util.UUID;

/** Leave a group, or ask no more to be let in. */
record LeaveGroup(UUID groupId, UUID memberId) {}
