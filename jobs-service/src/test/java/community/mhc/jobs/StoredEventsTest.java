package community.mhc.jobs;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every event that was ever stored can be read, and what tells who somebody is is marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                JobsService.eventTypes(),
                Examples.all(),
                Set.of(
                        "JobPosted.title",
                        "JobPosted.employer",
                        "JobPosted.description",
                        "JobPosted.licence",
                        "InterestShown.title",
                        "InterestShown.note"));
    }
}
