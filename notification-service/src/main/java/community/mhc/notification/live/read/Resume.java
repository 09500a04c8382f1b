package community.mhc.notification.live.read;

import community.mhc.chassis.store.ProjectionPositions;
import community.mhc.notification.inbox.Inboxes;
import community.mhc.notification.inbox.Notification;
import community.mhc.notification.inbox.NotificationView;
import community.mhc.viewer.Cards;
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
    private final Cards cards;
    private final JsonMapper json;

    Resume(Inboxes inboxes, ProjectionPositions projections, Cards cards, JsonMapper json) {
        this.inboxes = inboxes;
        this.projections = projections;
        this.cards = cards;
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
            List<Notification> shown = cards.show(inboxes.titled(missed));
            for (int i = 0; i < shown.size(); i++) {
                after = missed.get(i).position();
                sink.write(Frame.lasting(after, "notification", json.writeValueAsString(shown.get(i))));
            }
        } while (missed.size() == PAGE);
        return true;
    }
}
