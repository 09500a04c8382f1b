package community.mhc.forum.group;

import java.util.UUID;

/** Who comes in where, as the views say: what queries decide by. Costs one indexed read; may lag behind commands a moment. */
public interface Doors {

    /** Throws NOT_FOUND if there is no such group, or nothing in it that the member may read. */
    Entrance enter(UUID groupId, UUID memberId);

    /** @param groupName as it is now */
    record Entrance(String groupName, Standing standing) {}
}
