package community.mhc.bench;

import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service that takes the events of {@link ProducingService}, and remembers when. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ConsumingService {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.in("bench-consumer");
    }

    @Bean
    Arrivals handled() {
        return new Arrivals();
    }

    @Bean
    IncomingMessages incomingMessages(Arrivals handled) {
        return new IncomingMessages() {
            @Override
            public List<String> topics() {
                return List.of(ProducingService.TOPIC);
            }

            @Override
            public void on(IncomingMessage message) {
                message.as(Events.NoteWritten.class);
                handled.now(message.id());
            }
        };
    }
}
