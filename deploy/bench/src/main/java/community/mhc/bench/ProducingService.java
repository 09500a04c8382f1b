package community.mhc.bench;

import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service that stores events, all of which leave it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ProducingService {

    static final String TOPIC = "bench-producer.note.v1";
    static final String TYPE = "bench-producer.note-written.v1";

    @Bean
    EventTypes eventTypes() {
        return EventTypes.in("bench-producer").type(Events.NoteWritten.class, "note-written");
    }

    @Bean
    OutgoingTopics outgoingTopics() {
        return OutgoingTopics.of(TOPIC);
    }

    @Bean
    OutgoingMessages outgoingMessages() {
        return event -> new OutgoingMessage(TOPIC, TYPE, event.getPayload());
    }
}
