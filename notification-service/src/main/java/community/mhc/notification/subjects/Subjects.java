package community.mhc.notification.subjects;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** Titles by id, whatever they are the titles of: ids are unique over all services. */
@Component
public class Subjects {

    private final MongoCollection<Subject> subjects;

    Subjects(MongoDatabase database) {
        subjects = database.getCollection("subjects", Subject.class);
    }

    /** Public, as all stored records are: the driver asks for it. */
    public record Subject(@BsonId UUID id, String title) {}

    /** By id; empty while it is not known. */
    public Map<UUID, String> titles(Set<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        for (UUID id : ids) titles.put(id, "");
        for (Subject subject : subjects.find(in("_id", ids))) titles.put(subject.id(), subject.title());
        return titles;
    }

    public void remember(UUID id, String title) {
        subjects.replaceOne(eq(id), new Subject(id, title), new ReplaceOptions().upsert(true));
    }
}
