package community.mhc.forum.announcement.write;

import community.mhc.forum.ForumIds;
import community.mhc.forum.NothingThere;
import community.mhc.forum.announcement.AnnouncementEvent.Published;
import community.mhc.forum.announcement.SightEvent.Seen;
import community.mhc.forum.announcement.write.AnnouncementCommand.Publish;
import community.mhc.forum.announcement.write.SightCommand.MarkSeen;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.stream.Aggregates;
import community.mhc.forum.text.Markdown;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Publishing announcements, and having seen them. */
@Component
class AnnouncementCommands {

    private final Aggregates<Announcement> announcements;
    private final Aggregates<Sight> sights;
    private final StandingByEvents standing;

    AnnouncementCommands(Repository<Announcement> announcements, Repository<Sight> sights, StandingByEvents standing) {
        this.announcements = new Aggregates<>(announcements, Announcement::new);
        this.sights = new Aggregates<>(sights, Sight::new);
        this.standing = standing;
    }

    @CommandHandler
    UUID handle(Publish c) {
        standing.of(c.groupId(), c.authorId()).toModerate();
        Markdown.read(c.body());
        var published = new Published(c.announcementId(), c.groupId(), c.authorId(), c.title(), c.body());
        return announcements.decideAnew(
                ForumIds.chosen(c.announcementId()), announcement -> announcement.publish(published));
    }

    /** Whoever may read it may have seen it. */
    @CommandHandler
    void handle(MarkSeen c) {
        var groupId =
                announcements.ask(c.announcementId(), Announcement::groupId).orElseThrow(NothingThere::refusal);
        standing.of(groupId, c.memberId()).toRead();
        var seen = new Seen(c.announcementId(), groupId, c.memberId());
        sights.decideAnew(Sight.idOf(c.announcementId(), c.memberId()), sight -> sight.see(seen));
    }
}
