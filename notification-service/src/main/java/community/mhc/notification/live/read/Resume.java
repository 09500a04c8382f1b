package community.mhc.notification.live.read;

import community.mhc.chassis.store.ProjectionPositions;
import community.mhc.notification.inbox.Inboxes;
import community.mhc.notification.inbox.NotificationView;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page missed while it was away, from the list of notifications. */
@Component
class Resume {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PAGE = 100;

    private final Inboxes inboxes;
    private final ProjectionPositions projections;
    private final JsonMapper json;

    Resume(Inboxes inboxes, ProjectionPositions projections, JsonMapper json) {
        this.inboxes = inboxes;
        this.projections = projections;
        this.json = json;
    }

    /** Takes frames, in order. */
    interface Sink {
        void write(Frame frame) throws IOException;
    }

    /**
     * Writes what came after {@code last} and is at least complete up to {@code now}.
     *
     * @return false when the list does not yet reach that far; then nothing was written
     */
    boolean write(UUID member, long last, long now, Sink sink) throws IOException {
        if (!projections.await(now, PATIENCE)) return false;
        long after = last;
        List<NotificationView> missed;
        do {
            missed = inboxes.after(member, after, PAGE);
            for (NotificationView view : missed) {
                sink.write(Frame.lasting(view.position(), "notification", json.writeValueAsString(view.shown())));
                after = view.position();
            }
        } while (missed.size() == PAGE);
        return true;
    }
}
