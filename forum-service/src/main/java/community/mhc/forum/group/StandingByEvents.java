package community.mhc.forum.group;

import java.util.UUID;

/** Standing as the events of group and membership say: what commands decide by. Asked within a command's unit of work. */
@FunctionalInterface
public interface StandingByEvents {

    /** Throws if there is no such group. */
    Standing of(UUID groupId, UUID memberId);
}
