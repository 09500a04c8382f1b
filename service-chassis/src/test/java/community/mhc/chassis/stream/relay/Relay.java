package community.mhc.chassis.stream.relay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Publishes every event, and writes down what it hears in the order in which it is handled, repeats included. */
@SpringBootApplication
public class Relay {

    public static final String TOPIC = "relay.thing.v1";

    public static void main(String[] arguments) {
        SpringApplication.run(Relay.class, arguments);
    }

    public static EventTypes types() {
        return EventTypes.in("relay").type(Said.class, "said").taken(TOPIC, "relay.said.v1", Heard.class);
    }

    /** What leaves the service: everything. */
    public static OutgoingMessages outgoing() {
        return event -> new OutgoingMessage(TOPIC, "relay.said.v1", event.getPayload());
    }

    @Bean
    EventTypes eventTypes() {
        return types();
    }

    @Bean
    OutgoingMessages outgoingMessages() {
        return outgoing();
    }

    @Bean
    OutgoingTopics outgoingTopics() {
        return OutgoingTopics.of(TOPIC);
    }

    @Bean
    WritesDown writesDown(MongoDatabase database) {
        return new WritesDown(database.getCollection("heard"));
    }

    /** What is needed of the message. */
    public record Heard(long number) {}

    /** Takes each message that came, in the order of the store. */
    @ProcessingGroup("when-said-then-written-down")
    static final class WritesDown {

        private final MongoCollection<Document> heard;

        WritesDown(MongoCollection<Document> heard) {
            this.heard = heard;
        }

        @EventHandler
        void on(Heard e, DomainEventMessage<?> event) {
            var key = event.getAggregateIdentifier().substring(TOPIC.length() + 1);
            heard.updateOne(eq("_id", key), push("numbers", e.number()), new UpdateOptions().upsert(true));
        }
    }
}
