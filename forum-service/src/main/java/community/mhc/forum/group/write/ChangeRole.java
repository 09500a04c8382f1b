package community.mhc.forum.group.write;

import community.mhc.forum.group.Role;
import java.util.UUID;

/** Make a member a moderator, or a moderator a member. */
record ChangeRole(UUID groupId, UUID memberId, Role role, UUID ownerId) {}
