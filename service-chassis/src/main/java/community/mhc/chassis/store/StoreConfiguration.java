package community.mhc.chassis.store;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.AppendMetrics;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.MongoEventStore;
import community.mhc.eventstore.MongoStores;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The event store of a service, in its own database, with tokens beside it. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class StoreConfiguration {

    /** After this long without a sign of life, an instance's segments are free: with the claim interval, six seconds at most. */
    public static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    @Primary
    Serializer serializer(EventTypes types) {
        return DomainTypeSerializer.of(types);
    }

    /** @param upcasters of the service, in their order: each makes of one revision of an event the next */
    @Bean
    MongoEventStorageEngine eventStorageEngine(
            MongoDatabase database,
            Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters,
            ObjectProvider<MeterRegistry> registry) {
        // The primary one, behind which are all: the first is one of Axon's that nobody asks.
        var meters = registry.getIfAvailable();
        return MongoEventStorageEngine.builder()
                .database(database)
                // No aggregate here is long enough to take snapshots; looking for one would cost each command a read.
                .withoutSnapshots()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
                .metrics(meters == null ? AppendMetrics.NONE : new StoreMetrics(meters))
                .build();
    }

    @Qualifier("eventStore")
    @Bean(name = "eventBus")
    MongoEventStore eventStore(MongoEventStorageEngine engine) {
        return MongoEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    TokenStore tokenStore(MongoDatabase database, Serializer serializer) {
        return new MongoStores(database, serializer).tokenStore(newHolder(), CLAIM_TIMEOUT);
    }

    /** A name for who holds tokens, never used twice, so that a process that was frozen and comes back finds its claims gone. */
    public static String newHolder() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }
}
