package community.mhc.forum.group.write;

import community.mhc.forum.group.Role;
import java.util.UUID;

/** What came of joining: {@link Role#REQUESTED} where somebody has to let the member in first. */
record MembershipView(UUID groupId, Role role) {}
