package community.mhc.files;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.Set;

/** Every event that was ever stored can be read, and what tells who somebody is is marked. */
class StoredEventsTest extends StoredEventsContract {

    StoredEventsTest() {
        super(
                FilesService.eventTypes(),
                Examples.all(),
                Set.of("FileAdded.folder", "FileAdded.name", "FileAdded.tags"));
    }
}
