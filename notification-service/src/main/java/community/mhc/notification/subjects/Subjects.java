package community.mhc.notification.subjects;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.notification.integration.ForumEvents.AnnouncementPublished;
import community.mhc.notification.integration.ForumEvents.GroupFounded;
import community.mhc.notification.integration.ForumEvents.ThreadOpened;
import community.mhc.notification.integration.JobsEvents.InterestShown;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** Titles of what notifications are about, by id: ids are unique over all services. None changes. */
@Component
@ProcessingGroup(Subjects.PROJECTION)
public class Subjects {

    static final String PROJECTION = "subjects";

    private final MongoCollection<Subject> subjects;

    Subjects(ViewCollections views) {
        subjects = views.collection(PROJECTION, "subjects", Subject.class);
    }

    /** Public, as all stored records are: the driver asks for it. */
    public record Subject(@BsonId UUID id, String title) {}

    @EventHandler
    void on(GroupFounded e) {
        remember(e.groupId(), e.name());
    }

    @EventHandler
    void on(ThreadOpened e) {
        remember(e.threadId(), e.title());
    }

    @EventHandler
    void on(AnnouncementPublished e) {
        remember(e.announcementId(), e.title());
    }

    @EventHandler
    void on(InterestShown e) {
        remember(e.jobId(), e.title());
    }

    private void remember(UUID id, String title) {
        Once.insert(subjects, new Subject(id, title));
    }

    /** By id; without those that are not known (yet). */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        for (Subject subject : subjects.find(in("_id", Set.copyOf(ids)))) titles.put(subject.id(), subject.title());
        return titles;
    }
}
