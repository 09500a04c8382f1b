package community.mhc.forum.announcement;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens between a member and an announcement; the aggregate is the pair of them. Names and fields are stored: they never change. */
public sealed interface SightEvent {

    UUID announcementId();

    UUID memberId();

    /** A member has seen an announcement, and said so. */
    @Revision("1")
    record Seen(UUID announcementId, UUID groupId, UUID memberId) implements SightEvent {}
}
