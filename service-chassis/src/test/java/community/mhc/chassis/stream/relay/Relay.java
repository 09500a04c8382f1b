package community.mhc.chassis.stream.relay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import java.util.List;
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
        return EventTypes.in("relay").type(Said.class, "said");
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
    IncomingMessages incomingMessages(MongoDatabase database) {
        MongoCollection<Document> heard = database.getCollection("heard");
        return new IncomingMessages() {
            @Override
            public List<String> topics() {
                return List.of(TOPIC);
            }

            @Override
            public void on(IncomingMessage message) {
                heard.updateOne(
                        eq("_id", message.key()),
                        push("numbers", message.as(Said.class).number()),
                        new UpdateOptions().upsert(true));
            }
        };
    }
}
