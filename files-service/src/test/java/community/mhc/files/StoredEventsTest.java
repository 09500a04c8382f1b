package community.mhc.files;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every stored event can be read, and its personal fields are marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(FilesService.eventTypes(), Examples.all(), Set.of("Added.folder", "Added.name", "Added.tags"));
    }
}
