package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.store.ProjectionEndpoint;
import community.mhc.chassis.store.ProjectionEndpoint.Projection;
import community.mhc.chassis.views.Batch;
import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import community.mhc.chassis.views.ViewCollections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/** Makes a projection anew and looks at what is stored of it: documents byte for byte, and indexes. */
@TestComponent
public class RebuiltViews {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ProjectionEndpoint projections;
    private final EventProcessingConfiguration processing;
    private final ViewCollections views;
    private final MongoDatabase database;
    private final EventStorageEngine engine;
    private final ListableBeanFactory beans;
    private final Configuration axon;

    RebuiltViews(
            ProjectionEndpoint projections,
            EventProcessingConfiguration processing,
            ViewCollections views,
            MongoDatabase database,
            EventStorageEngine engine,
            ListableBeanFactory beans,
            Configuration axon) {
        this.projections = projections;
        this.processing = processing;
        this.views = views;
        this.database = database;
        this.engine = engine;
        this.beans = beans;
        this.axon = axon;
    }

    /**
     * What is stored of one collection.
     *
     * @param documents by {@code _id}, to be read
     * @param bytes of the same documents, to be compared
     */
    public record Stored(List<String> documents, List<String> bytes, Set<Document> indexes) {}

    /** Rebuilds every projection of the service; each must come out as it was, and must have been of some content. */
    public void areAsTheyWere() {
        stayAsTheyAre(this::rebuilt);
    }

    /** Has the last events delivered to every projection once more, as after a crash; nothing may change by it. */
    public void areAsTheyWereWhenDeliveredAgain(int events) {
        stayAsTheyAre(projection -> deliveredAgain(projection, events));
    }

    /**
     * Has each of the last events, alone, handled once more behind all later ones, as by an instance that stood still in the middle
     * of a batch; nothing may change by it.
     */
    public void areAsTheyWereWhenOneComesLate(int events) {
        stayAsTheyAre(projection -> comeLate(projection, events));
    }

    private void stayAsTheyAre(Consumer<String> whatever) {
        assertThat(projections.projections()).isNotEmpty();
        for (var projection : projections.projections()) {
            var name = projection.name();
            var live = stored(settled(name));
            assertThat(live)
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy((collection, all) ->
                            assertThat(all.documents()).as(collection).isNotEmpty());
            whatever.accept(name);
            assertThat(stored(settled(name))).as(name).isEqualTo(live);
            assertThat(of(name).parked()).as(name).isEmpty();
        }
    }

    private void deliveredAgain(String projection, int events) {
        var processor = processing
                .eventProcessor(projection, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        var token = new Generation(projection, of(projection).generation()).processor();
        var tokens = processing.tokenStore(projection);
        tokens.fetchToken(token, 0);
        tokens.storeToken(
                new GlobalSequenceTrackingToken(Math.max(0, of(projection).head() - events)), token, 0);
        tokens.releaseClaim(token, 0);
        processor.start();
    }

    private void comeLate(String projection, int events) {
        var generation = new Generation(projection, of(projection).generation());
        var handlers = handlersOf(projection);
        var before = stored(generation);
        long head = of(projection).head();
        try (var late = engine.readEvents(new GlobalSequenceTrackingToken(Math.max(0, head - events)), false)) {
            late.forEach(event -> {
                handle(event, generation, handlers);
                assertThat(stored(generation))
                        .as("late %s", event.getPayloadType())
                        .isEqualTo(before);
            });
        }
    }

    private List<AnnotationEventHandlerAdapter> handlersOf(String projection) {
        return beans.getBeansWithAnnotation(ProcessingGroup.class).entrySet().stream()
                .filter(bean -> Objects.requireNonNull(beans.findAnnotationOnBean(bean.getKey(), ProcessingGroup.class))
                        .value()
                        .equals(projection))
                .map(bean -> new AnnotationEventHandlerAdapter(bean.getValue(), axon.parameterResolverFactory()))
                .toList();
    }

    private static void handle(
            TrackedEventMessage<?> event, Generation generation, List<AnnotationEventHandlerAdapter> handlers) {
        var work = DefaultUnitOfWork.startAndGet(event);
        work.execute(() -> {
            try {
                Generations.in(generation, () -> {
                    for (var handler : handlers) handler.handle(event);
                    Batch.sendAtEnd(work);
                    return null;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Returns once the new one answers. */
    public Projection rebuilt(String projection) {
        int before = of(projection).generation();
        projections.rebuild(projection);
        return await(projection, now -> now.generation() > before);
    }

    /** Returns once all that is stored by now is in it. */
    public Projection settled(String projection) {
        long head = of(projection).head();
        return await(projection, now -> now.position() >= head);
    }

    public Projection of(String projection) {
        return projections.one(projection);
    }

    public Projection await(String projection, Predicate<Projection> condition) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (true) {
            var now = of(projection);
            if (condition.test(now)) return now;
            assertThat(System.nanoTime()).as("still %s", now).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    public Map<String, Stored> stored(Projection projection) {
        return stored(new Generation(projection.name(), projection.generation()));
    }

    /** By the names that code has for the collections. */
    public Map<String, Stored> stored(Generation generation) {
        var all = new TreeMap<String, Stored>();
        for (var name : views.namesOf(generation.projection())) all.put(name, read(generation.stored(name)));
        return all;
    }

    private Stored read(String collection) {
        var documents = database.getCollection(collection, RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
        var indexes = database.getCollection(collection).listIndexes().into(new HashSet<>());
        return new Stored(
                documents.stream().map(RawBsonDocument::toJson).toList(),
                documents.stream().map(RebuiltViews::bytes).toList(),
                indexes);
    }

    private static String bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
