package community.mhc.files.library.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.text.SearchWords;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.files.integration.in.CardShower;
import community.mhc.files.integration.in.Groups;
import community.mhc.files.integration.in.MemberCard;
import community.mhc.files.integration.in.People;
import community.mhc.files.library.Folder;
import community.mhc.files.library.LibraryFileEvent.Added;
import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the views of the files. A file is listed from the moment its content is stored. */
@Component
@ProcessingGroup(FileViews.PROJECTION)
class FileProjection implements CardShower {

    /** More than a name, a folder and ten tags can have. */
    private static final int MOST_WORDS = 400;

    private final MongoCollection<FileView> files;
    private final Groups groups;
    private final People people;

    FileProjection(ViewCollections views, Groups groups, People people) {
        this.files = views.collection(FileViews.PROJECTION, FileViews.COLLECTION, FileView.class);
        this.groups = groups;
        this.people = people;
    }

    @EventHandler
    void on(Added e, TrackingToken token) {
        long position = Once.position(token);
        Once.insert(files, view(e, people.shownIn(this, e.uploadedBy()), position));
    }

    @EventHandler
    void on(ContentStored e, @Timestamp Instant at, TrackingToken token) {
        Once.change(
                files,
                e.fileId(),
                Once.position(token),
                set("listed", true),
                set("kind", e.kind()),
                set("size", e.size()),
                set("sha256", e.sha256()),
                set("uploadedAt", at.truncatedTo(ChronoUnit.MILLIS)));
    }

    @EventHandler
    void on(Removed e, TrackingToken token) {
        Once.clear(files, e.fileId(), Once.position(token));
    }

    @Override
    public void show(MemberCard card) {
        files.updateMany(eq("uploadedBy.id", card.id()), set("uploadedBy", card));
    }

    private FileView view(Added e, MemberCard uploader, long position) {
        var group = e.groupId();
        var words = SearchWords.of(e.name() + " " + e.folder() + " " + String.join(" ", e.tags()), MOST_WORDS);
        return new FileView(
                e.fileId(),
                group,
                Objects.requireNonNullElse(groups.nameOf(group), ""),
                e.folder(),
                new Folder(e.folder()).lineage(),
                e.name(),
                e.tags(),
                words,
                uploader,
                false,
                null,
                0,
                null,
                null,
                position);
    }
}
