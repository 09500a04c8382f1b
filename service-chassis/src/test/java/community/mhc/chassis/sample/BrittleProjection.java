package community.mhc.chassis.sample;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/** Breaks on notes that begin with the name of a {@link Fault}, as long as it is not mended. */
@ProcessingGroup(BrittleProjection.GROUP)
class BrittleProjection {

    static final String GROUP = "brittle";

    /** What can go wrong with an event. */
    enum Fault {
        /** In the handler. */
        OVERFLOW,
        /** In the driver, when the batch is sent: more levels than it writes. */
        TOO_DEEP,
        /** By the database, when the batch is sent. */
        REFUSED,
        LINKAGE,
        ASSERTION,
        EXCEPTION,
        CHECKED,
        /** Say nothing against the event, and pass. */
        AWAY,
        NO_MEMORY
    }

    /** Public, because the driver's record codec asks for it. */
    public record Line(@BsonId UUID id, String text, long position) {}

    static volatile boolean mended;

    private static final int DEPTH = 50_000;
    private final Set<UUID> passed = ConcurrentHashMap.newKeySet();
    private final MongoCollection<Line> lines;

    BrittleProjection(ViewCollections views) {
        lines = views.collection(GROUP, "lines", Line.class);
    }

    @EventHandler
    void on(Note.NoteWritten event, TrackingToken token) throws Exception {
        Once.insert(lines, new Line(event.id(), event.text(), Once.position(token)));
        for (var fault : Fault.values())
            if (!mended && event.text().startsWith(fault.name())) breakBy(fault, event, Once.position(token));
    }

    @EventHandler
    void on(Note.NoteChanged event, TrackingToken token) {
        Once.change(lines, event.id(), Once.position(token), Updates.set("text", event.text()));
    }

    private void breakBy(Fault fault, Note.NoteWritten event, long position) throws Exception {
        switch (fault) {
            case OVERFLOW -> overflow(0);
            case TOO_DEEP -> Once.change(lines, event.id(), position + 1, Updates.set("deep", deep()));
            case REFUSED -> Once.change(lines, event.id(), position + 1, Updates.inc("text", 1));
            case LINKAGE -> throw new NoClassDefFoundError(event.text());
            case ASSERTION -> throw new AssertionError(event.text());
            case EXCEPTION -> throw new IllegalStateException(event.text());
            case CHECKED -> throw new java.io.IOException(event.text());
            case AWAY -> {
                if (passed.add(event.id())) throw new MongoTimeoutException(event.text());
            }
            case NO_MEMORY -> {
                if (passed.add(event.id())) throw new OutOfMemoryError(event.text());
            }
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private static Document deep() {
        var deep = new Document();
        for (int i = 0; i < DEPTH; i++) deep = new Document("in", deep);
        return deep;
    }
}
