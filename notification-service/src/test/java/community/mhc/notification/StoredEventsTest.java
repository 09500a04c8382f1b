package community.mhc.notification;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every event that was ever stored can be read; none says who somebody is. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(StoredEvents.eventTypes(), Examples.all(), Set.of());
    }
}
