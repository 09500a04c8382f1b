package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The configuration that README.md shows, with a list of notes and everybody who reads it. */
@Conformance
@Timeout(30)
class FirstStepsTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("org.axonframework.eventhandling.")
                            .build()))
            .build();
    private final Notes notes = new Notes();
    private MongoEventStorageEngine engine;
    private Configuration axon;

    @BeforeEach
    void start() {
        engine = MongoEventStorageEngine.builder()
                .database(database)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        MongoEventStore store = MongoEventStore.builder().storageEngine(engine).build();
        TokenStore tokens = new MongoStores(database, serializer).tokenStore("node-1", Duration.ofSeconds(10));

        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(configuration -> serializer)
                .configureEventBus(configuration -> store)
                .configureAggregate(Notebook.class);
        configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerTokenStore(configuration -> tokens)
                .registerEventHandler(configuration -> notes);
        axon = configurer.buildConfiguration();
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        engine.close();
    }

    @Test
    void aCommandIsStoredAndItsCallerKnowsWhereAndAReaderSeesItSoon() {
        OptionalLong position = AppendedPosition.track(() -> {
            axon.commandGateway().sendAndWait(new WriteNote("n1", "first"));
            return AppendedPosition.last();
        });

        assertThat(position).hasValue(1);
        await().atMost(Duration.ofSeconds(5)).until(() -> notes.texts.equals(List.of("first")));
    }

    @Test
    void aReaderThatStartsAgainSeesEverythingAgain() {
        axon.commandGateway().sendAndWait(new WriteNote("n1", "first"));
        axon.commandGateway().sendAndWait(new WriteNote("n1", "second"));
        await().until(() -> notes.texts.size() == 2);

        StreamingEventProcessor processor = axon.eventProcessingConfiguration()
                .eventProcessor("notes", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();

        await().until(() -> notes.texts.equals(List.of("first", "second")));
    }

    record WriteNote(@TargetAggregateIdentifier String notebook, String text) {}

    record NoteWritten(String notebook, String text) {}

    static class Notebook {
        @AggregateIdentifier
        private String id;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(WriteNote command) {
            apply(new NoteWritten(command.notebook(), command.text()));
        }

        @EventSourcingHandler
        void on(NoteWritten event) {
            id = event.notebook();
        }
    }

    @ProcessingGroup("notes")
    static class Notes {
        private final List<String> texts = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(NoteWritten event) {
            texts.add(event.text());
        }

        @ResetHandler
        void forget() {
            texts.clear();
        }
    }
}
