package community.mhc.forum.announcement.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A member has seen an announcement, and said so. */
@Revision("1")
public record AnnouncementSeen(UUID announcementId, UUID groupId, UUID memberId) implements SightEvent {}
