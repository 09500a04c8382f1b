package community.mhc.jobs;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every stored event can be read, and its personal fields are marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                JobsService.eventTypes(),
                Examples.all(),
                Set.of(
                        "Posted.title",
                        "Posted.employer",
                        "Posted.description",
                        "Posted.licence",
                        "Shown.title",
                        "Shown.note"));
    }
}
