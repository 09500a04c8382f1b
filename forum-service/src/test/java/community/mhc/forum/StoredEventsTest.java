package community.mhc.forum;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every event that was ever stored can be read, and what tells who somebody is is marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                StoredEvents.eventTypes(),
                Examples.all(),
                Set.of(
                        "GroupFounded.name",
                        "GroupFounded.purpose",
                        "ThreadOpened.title",
                        "OpeningPosted.body",
                        "ReplyPosted.body",
                        "PostEdited.body",
                        "AnnouncementPublished.title",
                        "AnnouncementPublished.body"));
    }
}
