package community.mhc.notification.live.read;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.store.Origin;
import community.mhc.chassis.store.PositionHeader;
import community.mhc.notification.groups.ShutOut;
import community.mhc.notification.inbox.InboxEvent;
import community.mhc.notification.inbox.Inboxes;
import community.mhc.notification.inbox.Notification;
import community.mhc.notification.inbox.NotificationEvent;
import community.mhc.notification.inbox.NotificationView;
import community.mhc.notification.integration.ForumEvents.PostEdited;
import community.mhc.notification.integration.ForumEvents.ReplyPosted;
import community.mhc.notification.integration.ForumEvents.ThreadOpened;
import community.mhc.viewer.Cards;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows this service's own store from its end and hands each event to the open pages it concerns. Every instance follows
 * on its own: whichever took a message from Kafka, all pages hear of it.
 */
@Component
class LiveTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveTail.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long LOOK_AGAIN_MILLIS = 10;

    /** Far more than the time in which an instance notices what another one stored. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final EventStore store;
    private final LiveConnections connections;
    private final Audience audience;
    private final ShutOut groups;
    private final Inboxes inboxes;
    private final Cards cards;
    private final JsonMapper json;
    private final String service;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile long position = -1;

    /** Where to go on after a failure: nothing is handed out twice. Used by {@link #thread} alone. */
    private @Nullable TrackingToken token;

    LiveTail(
            EventStore store,
            LiveConnections connections,
            Audience audience,
            ShutOut groups,
            Inboxes inboxes,
            Cards cards,
            JsonMapper json,
            @Value("${mhc.service}") String service) {
        this.store = store;
        this.connections = connections;
        this.audience = audience;
        this.groups = groups;
        this.inboxes = inboxes;
        this.cards = cards;
        this.json = json;
        this.service = service;
    }

    /**
     * Position of the newest event that was, or just now is, handed out: a connection that was open before asking gets all
     * later ones. Negative while the store has not answered yet.
     */
    long position() {
        return position;
    }

    /** {@link #position()}, after waiting a moment for {@code expected}: another instance may be a little ahead. */
    long positionAfterWaitingFor(long expected) throws InterruptedException {
        long end = System.nanoTime() + AHEAD.toNanos();
        while (position < expected && System.nanoTime() < end) Thread.sleep(LOOK_AGAIN_MILLIS);
        return position;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("live-tail").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                if (token == null) {
                    token = store.createHeadToken();
                    position = token == null ? 0 : token.position().orElse(0);
                }
                followFrom(token);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The live stream pauses: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void followFrom(@Nullable TrackingToken start) throws InterruptedException {
        try (var stream = store.openStream(start)) {
            while (running) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    token = event.trackingToken();
                    handOut(event);
                }
            }
        }
    }

    private void handOut(TrackedEventMessage<?> event) {
        long at = positionOf(event);
        position = at;
        switch (payloadOf(event)) {
            case NotificationEvent.Raised e ->
                tell(e.recipientId(), event, "notification", () -> isSeen(e) ? shown(e, event) : null);
            case NotificationEvent.Read e ->
                tell(e.recipientId(), event, "read", () -> Map.of("id", e.notificationId()));
            case InboxEvent.AllRead e ->
                tell(e.recipientId(), event, "read", () -> Collections.singletonMap("id", null));
            case ThreadOpened e -> stirred(e.groupId(), e.threadId(), e.openingPostId(), event);
            case ReplyPosted e -> stirred(e.groupId(), e.threadId(), e.postId(), event);
            case PostEdited e -> stirred(e.groupId(), e.threadId(), e.postId(), event);
            default -> log.debug("Nobody waits for {}", event.getPayloadType());
        }
    }

    /** What another service published may be unreadable; that is for the projections to report. */
    private static Object payloadOf(TrackedEventMessage<?> event) {
        try {
            return event.getPayload();
        } catch (RuntimeException e) {
            return event.getPayloadType();
        }
    }

    private Notification shown(NotificationEvent.Raised e, TrackedEventMessage<?> event) {
        NotificationView view = NotificationView.of(e, event.getTimestamp(), positionOf(event));
        return cards.show(inboxes.titled(List.of(view)).getFirst());
    }

    /** The tail may be late, and the recipient out of the group by now. */
    private boolean isSeen(NotificationEvent.Raised e) {
        UUID group = e.place().groupId();
        return group == null || !groups.isShutOut(group, e.recipientId());
    }

    private void tell(UUID member, TrackedEventMessage<?> event, String kind, Supplier<@Nullable Object> data) {
        connections.send(member, () -> {
            Object told = data.get();
            return told == null
                    ? null
                    : Frame.lasting(positionOf(event), kind, json.writeValueAsString(told))
                            .seenAt(seenAt(event));
        });
    }

    /** Views of this service may be behind its tail, and those of the service that it heard the news from may be too. */
    private String seenAt(TrackedEventMessage<?> event) {
        String here = PositionHeader.of(service, positionOf(event));
        return event.getMetaData().get(Commands.CAUSE) instanceof String cause ? here + ", " + cause : here;
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** There is something new in a thread: for the pages of all in the group. */
    private void stirred(UUID group, UUID thread, UUID post, TrackedEventMessage<?> event) {
        if (connections.members().isEmpty()) return;
        Set<UUID> here = new HashSet<>(connections.members());
        here.retainAll(audience.of(group));
        Map<String, UUID> data = Map.of("threadId", thread, "groupId", group, "postId", post);
        String seenAt = PositionHeader.of(service, positionOf(event)) + ", "
                + Origin.of(event).header();
        Frame frame = Frame.passing("thread", json.writeValueAsString(data)).seenAt(seenAt);
        here.forEach(member -> connections.send(member, () -> frame));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread following = thread;
        if (following != null) following.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
