package community.mhc.forum.group.write;

import community.mhc.forum.group.Access;
import java.util.UUID;

/** Found a group. Sending it twice founds it once. */
record FoundGroup(UUID groupId, String name, String purpose, Access access, UUID ownerId) {}
