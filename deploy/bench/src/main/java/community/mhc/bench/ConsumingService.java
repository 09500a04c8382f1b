package community.mhc.bench;

import community.mhc.chassis.store.EventTypes;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service that takes the events of {@link ProducingService}, and remembers when. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ConsumingService {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.in("bench-consumer")
                .taken(ProducingService.TOPIC, ProducingService.TYPE, Events.NoteWritten.class);
    }

    @Bean
    Arrivals handled() {
        return new Arrivals();
    }

    @Bean
    Reaction reaction(Arrivals handled) {
        return new Reaction(handled);
    }

    /** The first that is done with an event that has come. */
    @ProcessingGroup("when-written-then-noted")
    static final class Reaction {

        private final Arrivals handled;

        Reaction(Arrivals handled) {
            this.handled = handled;
        }

        @EventHandler
        void on(Events.NoteWritten e, EventMessage<?> event) {
            handled.now(event.getIdentifier());
        }
    }
}
