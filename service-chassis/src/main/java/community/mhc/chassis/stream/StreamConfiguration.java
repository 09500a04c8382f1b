package community.mhc.chassis.stream;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.store.StoreConfiguration;
import community.mhc.chassis.store.StoredTokens;
import community.mhc.eventstore.MongoStores;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Kafka, where a service publishes (it has {@link OutgoingMessages}) or takes topics ({@link EventTypes#topics}). */
@AutoConfiguration
@EnableConfigurationProperties(KafkaSettings.class)
public class StreamConfiguration {

    @Bean
    PutAside putAside(MongoDatabase database, Clock clock, ObjectProvider<MeterRegistry> metrics) {
        var putAside = new PutAside(database, clock);
        metrics.ifAvailable(registry -> Gauge.builder("mhc.stream.put-aside", putAside, PutAside::count)
                .description("Messages of other services that the store refuses, and those behind them")
                .register(registry));
        return putAside;
    }

    @Bean
    StreamAppender streamAppender(EventStorageEngine store, PutAside putAside) {
        return new StreamAppender(store, putAside);
    }

    @Bean
    HealthIndicator streamsHealthIndicator(PutAside putAside) {
        return () -> putAside.count() == 0
                ? Health.up().build()
                : Health.down().withDetail("putAside", putAside.count()).build();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "mhc.kafka.enabled", matchIfMissing = true)
    static class Kafka {

        /** Clocks of machines differ by less. */
        private static final Duration ENDED_LONG_AGO = Duration.ofDays(-1);

        @Bean
        TopicConsumer topicConsumer(
                KafkaSettings settings,
                EventTypes types,
                StreamAppender appender,
                MongoDatabase database,
                JsonMapper json,
                ObjectProvider<MeterRegistry> metrics,
                @Value("${spring.application.name}") String consumerGroup) {
            return new TopicConsumer(
                    settings,
                    types.topics(),
                    () -> KafkaClients.consumer(settings, consumerGroup),
                    messageReader(json, metrics),
                    appender,
                    new TopicPlaces(database));
        }

        private static MessageReader messageReader(JsonMapper json, ObjectProvider<MeterRegistry> metrics) {
            var unreadable = Counter.builder("mhc.stream.unreadable")
                    .description("Records of which no message could be made, so that they were passed over")
                    .register(metrics.getIfAvailable(SimpleMeterRegistry::new));
            return new MessageReader(json, unreadable::increment);
        }

        /** Closed by the publisher, which does not wait for a broker that is away. */
        @Bean(destroyMethod = "")
        @ConditionalOnBean(OutgoingMessages.class)
        Producer<String, byte[]> kafkaProducer(KafkaSettings settings) {
            return KafkaClients.producer(settings);
        }

        @Bean
        @ConditionalOnBean(OutgoingMessages.class)
        KafkaPublisher kafkaPublisher(
                Producer<String, byte[]> producer,
                OutgoingMessages messages,
                EventTypes types,
                @Value("${mhc.service}") String service,
                JsonMapper json) {
            return new KafkaPublisher(producer, messages.except(types.topics()), service, json);
        }

        @Bean
        ConfigurerModule acknowledgedBeforeTokenMoves(MongoDatabase database, Serializer serializer) {
            var publisher = publisher(database, serializer, StoreConfiguration.newHolder());
            return configurer ->
                    configurer.eventProcessing().registerTokenStore(KafkaPublisher.GROUP, config -> publisher);
        }

        /** Before the processors, so that the publisher's first batch finds its topics; it does not hold up the start. */
        @Bean
        SmartLifecycle topicCreation(KafkaSettings settings, ObjectProvider<OutgoingTopics> topics) {
            return new TopicCreation(settings, namesOf(topics));
        }

        @Bean
        @ConditionalOnBean(OutgoingMessages.class)
        RepublishEndpoint republishEndpoint(
                KafkaSettings settings,
                EventStorageEngine store,
                OutgoingMessages messages,
                EventTypes types,
                ObjectProvider<OutgoingTopics> topics,
                MongoDatabase database,
                Serializer serializer) {
            var names = namesOf(topics);
            return new RepublishEndpoint(new Republication(
                    store,
                    thief(database, serializer),
                    new StoredTokens(database, serializer)::positionOf,
                    new KafkaHistory(settings, names),
                    Republication.SILENCE,
                    new TopicComparison(
                            store, messages.except(types.topics()), names, () -> KafkaClients.reader(settings))));
        }

        /** The publisher's token store, under the name of one instance. */
        static TokenStore publisher(MongoDatabase database, Serializer serializer, String holder) {
            var tokens = new StoredTokens(database, serializer);
            return new AcknowledgedTokenStore(
                    new MongoStores(database, serializer).tokenStore(holder, StoreConfiguration.CLAIM_TIMEOUT),
                    (token, group, segment) -> tokens.move(token, group, segment, holder));
        }

        /** A token store to which every claim of others seems to have ended, on whatever clock it was made. */
        static TokenStore thief(MongoDatabase database, Serializer serializer) {
            return new MongoStores(database, serializer).tokenStore(StoreConfiguration.newHolder(), ENDED_LONG_AGO);
        }

        private static List<String> namesOf(ObjectProvider<OutgoingTopics> topics) {
            return topics.stream().flatMap(t -> t.names().stream()).toList();
        }
    }
}
