package community.mhc.chassis.sample;

import community.mhc.chassis.test.StoredEventsContract;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notes of every revision, the first of which needs an upcaster. */
class SampleStoredEventsTest extends StoredEventsContract {

    private static final UUID NOTE = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    SampleStoredEventsTest() {
        super(
                SampleService.storedEvents(),
                List.of(new Note.NoteWritten(NOTE, "first"), new Note.NoteChanged(NOTE, "second")),
                Set.of("NoteWritten.text", "NoteChanged.text"));
    }
}
