package community.mhc.forum.announcement.write;

import community.mhc.forum.NothingThere;
import community.mhc.forum.stream.Neighbour;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Announcements, for the commands of sights. */
@Component
class Announcements {

    private final Repository<Announcement> announcements;

    Announcements(Repository<Announcement> announcements) {
        this.announcements = announcements;
    }

    /** Throws if there is no such announcement. */
    UUID groupOf(UUID announcementId) {
        return Neighbour.ask(announcements, announcementId, Announcement::groupId)
                .orElseThrow(NothingThere::refusal);
    }
}
