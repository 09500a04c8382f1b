package community.mhc.forum;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every stored event can be read, and its personal fields are marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                StoredEvents.eventTypes(),
                Examples.all(),
                Set.of(
                        "Founded.name",
                        "Founded.purpose",
                        "Opened.title",
                        "OpeningPosted.body",
                        "ReplyPosted.body",
                        "Edited.body",
                        "Published.title",
                        "Published.body"));
    }
}
