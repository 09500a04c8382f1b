package community.mhc.member;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every stored event can be read, and its personal fields are marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                MemberConfiguration.EVENT_TYPES,
                Examples.all(),
                Set.of("Registered.email", "Registered.name", "ProfileChanged.about", "Requested.note"));
    }
}
