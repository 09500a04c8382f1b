package community.mhc.files.library.automation;

import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import community.mhc.files.library.content.ContentSettings;
import community.mhc.files.library.content.ContentSweep;
import community.mhc.files.library.content.KeptContent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears away content without an event: it was kept, and then the process or the database's answer was lost before the file could
 * be told. The first sweep of a process looks at all content, later ones at what was added since.
 */
@Component
class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);

    private final ContentSweep sweep;
    private final EventStore events;
    private final ContentSettings settings;
    private final Clock clock;
    private Instant sweptUpTo = Instant.EPOCH;

    OrphanSweep(ContentSweep sweep, EventStore events, ContentSettings settings, Clock clock) {
        this.sweep = sweep;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** First after five minutes, so as not to slow down the start; then every hour. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    synchronized void sweep() throws IOException {
        var upTo = clock.instant().minus(settings.orphanAge());
        sweep.eraseBrokenUploads(upTo);
        int erased = sweep.settleDoubts(clock.instant().minus(settings.doubt()), this::isSomebodys);
        int doubted = sweep.doubtOrphans(sweptUpTo, upTo, this::isSomebodys);
        sweptUpTo = upTo;
        if (erased + doubted > 0) log.warn("contents that are nobody's: {} put aside, {} erased", doubted, erased);
    }

    /** Asks the event store, not a view, because a view may be behind. */
    private boolean isSomebodys(KeptContent content) {
        boolean stored = false;
        var stream = events.readEvents(content.file().toString());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case ContentStored e ->
                    stored = e.sha256().equals(content.sha256().hex());
                case Removed e -> stored = false;
                default -> {}
            }
        }
        return stored;
    }
}
