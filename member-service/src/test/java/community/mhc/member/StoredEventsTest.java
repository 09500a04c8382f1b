package community.mhc.member;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every event that was ever stored can be read, and what tells who somebody is is marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                MemberConfiguration.EVENT_TYPES,
                Examples.all(),
                Set.of(
                        "MemberRegistered.email",
                        "MemberRegistered.name",
                        "ProfileChanged.about",
                        "ConnectionRequested.note"));
    }
}
