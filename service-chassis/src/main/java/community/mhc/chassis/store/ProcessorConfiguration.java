package community.mhc.chassis.store;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import community.mhc.chassis.views.Once;
import community.mhc.eventstore.MongoStores;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Event processors as all services run them: pooled streaming, one segment. One segment keeps the events of different
 * aggregates in their global order, which views that join several aggregates rely on. A reaction and the publisher never skip an
 * event; a projection leaves out what it cannot handle, see {@link Parking}.
 */
@AutoConfiguration
public class ProcessorConfiguration {

    /** What the group of a reaction begins with; every other one, but the publisher's, is a projection's. */
    static final String REACTION = "when-";

    /** Large enough that a replay is bound by the database, small enough that a token is stored many times a second. */
    private static final int BATCH = 200;

    /** How soon an instance notices that a segment is free; with the claim timeout it bounds a takeover. */
    private static final long CLAIM_INTERVAL_MILLIS = 1_000;

    /**
     * How often a holder says that it lives, in a long batch too. Axon's default, 5 s, is our claim timeout: two idle instances
     * would take each other's segments all the time.
     */
    private static final long SIGN_OF_LIFE_MILLIS = 1_000;

    /** Then the reaction begins its batch again. */
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    /** One that looks for events, and one that handles those of the only segment. */
    private static final int THREADS_OF_A_PROJECTION = 2;

    @Bean
    ConfigurerModule processors(
            ListableBeanFactory beans,
            Generations generations,
            ParkedSequences parked,
            Clock clock,
            ObjectProvider<ProjectionPositions> positions,
            MongoDatabase database,
            Serializer serializer) {
        var projections = projectionsIn(beans);
        var stores = new MongoStores(database, serializer);
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing
                    .usingPooledStreamingEventProcessors((config, builder) -> asAllAre(builder))
                    .registerDefaultErrorHandler(config -> ProcessorConfiguration::retryLater)
                    .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.instance());
            for (String group : projections) project(processing, group, generations, parked, clock);
            for (String group : reactionsIn(beans)) react(processing, group, stores, positions);
        };
    }

    private static PooledStreamingEventProcessor.Builder asAllAre(PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(SIGN_OF_LIFE_MILLIS)
                .enableCoordinatorClaimExtension();
    }

    /** Axon tries again after an exception, and says so. An error would end its work in silence, with the claim kept. */
    private static void retryLater(ErrorContext failed) throws Exception {
        if (failed.error() instanceof Exception e) throw e;
        throw new EventProcessingException("An event could not be handled", failed.error());
    }

    /** What it cannot handle becomes a dead letter; what it decides by views, it decides when they have reached its event. */
    private static void react(
            EventProcessingConfigurer processing,
            String group,
            MongoStores stores,
            ObjectProvider<ProjectionPositions> positions) {
        processing
                .registerDeadLetterQueue(group, config -> stores.deadLetterQueue(group))
                .registerDeadLetterPolicy(group, config -> new DeadLetterPolicy(group))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (config, invoker) -> invoker.enableSequenceIdentifierCache())
                .registerHandlerInterceptor(group, config -> (work, chain) -> {
                    var at = ((TrackedEventMessage<?>) work.getMessage()).trackingToken();
                    if (!positions.getObject().await(Once.position(at), VIEWS_WITHIN))
                        throw new EventProcessingException("A reaction waits for views that are behind", null);
                    return chain.proceed();
                });
    }

    private static void project(
            EventProcessingConfigurer processing,
            String group,
            Generations generations,
            ParkedSequences parked,
            Clock clock) {
        var mark = new PositionMark(group);
        processing
                .registerEventHandler(config -> mark)
                .assignHandlerInstancesMatching(group, handler -> handler == mark)
                .registerEventProcessor(
                        group,
                        (name, config, handlers) -> new ProjectionProcessor(
                                name,
                                generations,
                                generation -> processor(generation, config, handlers, parked, clock)));
    }

    /** As Axon's configuration makes one, but for its name: the generation's, which its token has too. */
    private static RunningProcessor processor(
            Generation generation,
            Configuration config,
            EventHandlerInvoker handlers,
            ParkedSequences parked,
            Clock clock) {
        var group = generation.projection();
        var processing = config.eventProcessingConfiguration();
        var threads = Executors.newScheduledThreadPool(
                THREADS_OF_A_PROJECTION, new AxonThreadFactory("Projection[" + generation.processor() + "]"));
        var processor = asAllAre(PooledStreamingEventProcessor.builder())
                .name(generation.processor())
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(processing.rollbackConfiguration(group))
                .errorHandler(processing.errorHandler(group))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, group))
                .messageSource(config.eventStore())
                .tokenStore(processing.tokenStore(group))
                .transactionManager(processing.transactionManager(group))
                .spanFactory(config.getComponent(EventProcessorSpanFactory.class))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
        var parking = new Parking(
                generation, handlers, parked, processing.tokenStore(group), config.eventSerializer(), clock);
        processor.registerHandlerInterceptor((work, chain) -> Generations.in(generation, () -> {
            parking.handle((BatchingUnitOfWork<? extends EventMessage<?>>) work, chain);
            return null;
        }));
        return new RunningProcessor(processor, threads);
    }

    @Bean
    ParkedSequences parkedSequences(MongoDatabase database) {
        return new ParkedSequences(database);
    }

    @Bean
    ProjectionGroups projectionGroups(ListableBeanFactory beans) {
        return new ProjectionGroups(projectionsIn(beans));
    }

    @Bean
    DeadLetters deadLetters(
            ListableBeanFactory beans,
            ObjectProvider<EventProcessingConfiguration> processing,
            ObjectProvider<MeterRegistry> metrics) {
        var letters = new DeadLetters(reactionsIn(beans), processing::getObject);
        metrics.ifAvailable(registry -> Gauge.builder("mhc.stream.dead-letters", letters, DeadLetters::count)
                .description("Events that wait because a reaction could not handle them, or one before them")
                .register(registry));
        return letters;
    }

    @Bean
    DeadLetterEndpoint deadLetterEndpoint(
            @Value("${spring.application.name}") String consumer,
            DeadLetters letters,
            Serializer serializer,
            JsonMapper json) {
        return new DeadLetterEndpoint(consumer, letters, serializer, json);
    }

    /** All groups but reactions and the publisher, which no reader waits for. */
    private static List<String> projectionsIn(ListableBeanFactory beans) {
        return groupsIn(beans)
                .filter(group -> !group.startsWith(REACTION) && !group.startsWith("kafka-"))
                .toList();
    }

    private static List<String> reactionsIn(ListableBeanFactory beans) {
        return groupsIn(beans).filter(group -> group.startsWith(REACTION)).toList();
    }

    private static Stream<String> groupsIn(ListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(name -> beans.findAnnotationOnBean(name, ProcessingGroup.class))
                .map(group -> group == null ? "" : group.value())
                .filter(group -> !group.isEmpty())
                .distinct();
    }
}
