package community.mhc.forum.group.events;

import java.util.UUID;

/** Something that happened to a group. */
public sealed interface GroupEvent permits GroupFounded {

    UUID groupId();
}
