package community.mhc.bench;

import com.mongodb.client.MongoClient;
import community.mhc.eventstore.MongoEventStore;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that publishes and one that consumes, in this process, with a broker in another. Their databases are dropped. */
final class TwoServices implements AutoCloseable {

    private static final List<String> NAMES = List.of("bench-producer", "bench-consumer");

    private final Server server;
    private final KafkaServer kafka;
    private final ConfigurableApplicationContext producer;
    private final ConfigurableApplicationContext consumer;
    private final TopicReader topic;

    /** @param local the build of deploy/local */
    TwoServices(Server server, Path local) throws IOException {
        this.server = server;
        dropDatabases();
        kafka = KafkaServer.start(local);
        producer = run(ProducingService.class, NAMES.get(0));
        consumer = run(ConsumingService.class, NAMES.get(1));
        topic = new TopicReader(kafka.bootstrapServers(), ProducingService.TOPIC);
    }

    private ConfigurableApplicationContext run(Class<?> service, String name) {
        return new SpringApplicationBuilder(service)
                .logStartupInfo(false)
                .run(
                        "--spring.application.name=" + name,
                        "--mhc.service=" + name,
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--mhc.mongodb-uri=" + server.uri(),
                        "--mhc.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    }

    /** As a command does that was accepted; returns when it is stored. */
    void append(EventMessage<?> event) {
        producer.getBean(MongoEventStore.class).publish(List.of(event));
    }

    /** When the consumer's handler had each event. */
    Arrivals handled() {
        return consumer.getBean(Arrivals.class);
    }

    /** When each event could be read from the topic. */
    Arrivals inTopic() {
        return topic.seen();
    }

    /** Units of work in one request to the database, so far: how many requests, and how many units. */
    DistributionSummary batches() {
        return producer.getBean(MeterRegistry.class).get("mhc.store.batch").summary();
    }

    @Override
    public void close() {
        topic.close();
        consumer.close();
        producer.close();
        kafka.close();
        dropDatabases();
    }

    private void dropDatabases() {
        try (MongoClient client = server.connect()) {
            NAMES.forEach(name -> client.getDatabase(name).drop());
        }
    }
}
