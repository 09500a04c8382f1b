package community.mhc.chassis.sample;

import community.mhc.chassis.store.EventTypes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class SampleService {

    @Bean
    EventTypes eventTypes() {
        return storedEvents();
    }

    static EventTypes storedEvents() {
        return EventTypes.in("sample")
                .type(Note.NoteWritten.class, "note-written")
                .type(Note.NoteChanged.class, "note-changed");
    }
}
