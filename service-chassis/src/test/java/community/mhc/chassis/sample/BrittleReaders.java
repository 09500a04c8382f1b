package community.mhc.chassis.sample;

import community.mhc.chassis.views.ViewCollections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A projection and a reaction that break. */
@TestConfiguration
class BrittleReaders {

    @Bean
    BrittleProjection brittleProjection(ViewCollections views) {
        return new BrittleProjection(views);
    }

    @Bean
    WhenWrittenThenBreaksOnce whenWrittenThenBreaksOnce() {
        return new WhenWrittenThenBreaksOnce();
    }

    /** On its first attempt at each note. */
    @ProcessingGroup("when-written")
    static class WhenWrittenThenBreaksOnce {

        final Set<UUID> tried = ConcurrentHashMap.newKeySet();
        final Set<UUID> done = ConcurrentHashMap.newKeySet();

        @EventHandler
        void on(Note.NoteWritten event) {
            if (event.text().startsWith("REACTION") && tried.add(event.id()))
                throw new NoClassDefFoundError(event.text());
            done.add(event.id());
        }
    }
}
