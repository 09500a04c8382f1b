package community.mhc.files.library.read;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.text.SearchWords;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.files.library.Folder;
import community.mhc.files.library.LibraryFileEvent.Added;
import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the views of the files. A file is listed from the moment its content is stored. */
@Component
@ProcessingGroup(FileViews.PROJECTION)
class FileProjection {

    /** More than a name, a folder and ten tags can have. */
    private static final int MOST_WORDS = 400;

    private final MongoCollection<FileView> files;

    FileProjection(ViewCollections views) {
        this.files = views.collection(FileViews.PROJECTION, FileViews.COLLECTION, FileView.class);
    }

    @EventHandler
    void on(Added e, TrackingToken token) {
        long position = Once.position(token);
        Once.insert(files, view(e, position));
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

    private FileView view(Added e, long position) {
        var words = SearchWords.of(e.name() + " " + e.folder() + " " + String.join(" ", e.tags()), MOST_WORDS);
        return new FileView(
                e.fileId(),
                e.groupId(),
                e.folder(),
                new Folder(e.folder()).lineage(),
                e.name(),
                e.tags(),
                words,
                new MemberRef(e.uploadedBy()),
                false,
                null,
                0,
                null,
                null,
                position);
    }
}
