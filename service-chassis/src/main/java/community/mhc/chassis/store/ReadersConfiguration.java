package community.mhc.chassis.store;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.Generations;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.ReaderWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** Whether the readers of the event store keep up: as health {@code readers}, and as meters. */
@AutoConfiguration
public class ReadersConfiguration {

    @Bean
    Readers storeReaders(
            MongoEventStorageEngine engine,
            ObjectProvider<EventProcessingConfiguration> processors,
            MongoDatabase database,
            Serializer serializer) {
        return new Readers(
                new ReaderWatch(engine, InstantSource.system()),
                processors::getObject,
                new StoredTokens(database, serializer));
    }

    @Bean
    HealthIndicator readersHealthIndicator(Readers readers) {
        return new ReadersHealth(readers::progress);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(
            ProjectionGroups groups, Generations generations, ParkedSequences parked) {
        return new ProjectionsHealth(
                groups.names(), name -> parked.count(generations.state(name).currentGeneration()));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> storeReaderMeters(
            ObjectProvider<MeterRegistry> registry, Readers readers, MongoEventStorageEngine engine) {
        return _ -> registry.ifAvailable(meters -> new ReaderMeters(meters, readers, engine).bind());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> parkedSequenceMeters(
            ObjectProvider<MeterRegistry> registry,
            ProjectionGroups groups,
            Generations generations,
            ParkedSequences parked) {
        return _ -> registry.ifAvailable(meters -> groups.names()
                .forEach(name -> Gauge.builder(
                                "mhc.projections.parked",
                                () -> parked.count(generations.state(name).currentGeneration()))
                        .description("Aggregates that the projection leaves out until it is rebuilt")
                        .tag("projection", name)
                        .register(meters)));
    }
}
