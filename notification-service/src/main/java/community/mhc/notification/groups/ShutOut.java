package community.mhc.notification.groups;

import java.util.UUID;

/** Says who has lost sight of what is in a group. */
public interface ShutOut {

    /** Whether the member, who was in the group once, is known to be out of it now and it closed to them. */
    boolean isShutOut(UUID group, UUID member);
}
