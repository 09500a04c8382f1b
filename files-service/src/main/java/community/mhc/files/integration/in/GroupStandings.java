package community.mhc.files.integration.in;

import java.util.UUID;

/**
 * Says what a member is to a group, from this service's own copy of forum-service's messages. Just after somebody joined or
 * left, the copy may be behind for the time a message takes.
 */
public interface GroupStandings {

    /** {@link Standing#NONE} also for a group that is not known (yet). */
    Standing of(UUID groupId, UUID memberId);
}
