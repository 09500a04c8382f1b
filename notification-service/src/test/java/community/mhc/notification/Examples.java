package community.mhc.notification;

import community.mhc.notification.inbox.InboxEvent;
import community.mhc.notification.inbox.NotificationEvent;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.List;
import java.util.UUID;

/** One of every event, with ids that tell what they are the ids of. */
final class Examples {

    private static final UUID NOTIFICATION = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final UUID RECIPIENT = UUID.fromString("01900000-0000-7000-8000-00000000000b");
    private static final UUID ACTOR = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final UUID GROUP = UUID.fromString("01900000-0000-7000-8000-00000000000d");
    private static final UUID THREAD = UUID.fromString("01900000-0000-7000-8000-00000000000e");
    private static final UUID POST = UUID.fromString("01900000-0000-7000-8000-00000000000f");

    private Examples() {}

    static List<Object> all() {
        return List.of(
                new NotificationEvent.Raised(NOTIFICATION, RECIPIENT, "reply", ACTOR, Place.post(GROUP, THREAD, POST)),
                new NotificationEvent.Read(NOTIFICATION, RECIPIENT),
                new InboxEvent.AllRead(RECIPIENT, 4711));
    }
}
