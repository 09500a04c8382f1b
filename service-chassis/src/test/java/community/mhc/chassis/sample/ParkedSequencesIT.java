package community.mhc.chassis.sample;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.sample.BrittleProjection.Fault;
import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import community.mhc.chassis.views.Generation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** No event stops a projection: the one that cannot be handled is left out, with what follows it, and with nothing else. */
@Tag("attack")
@ServiceTest
@Import(BrittleReaders.class)
@ExtendWith(OutputCaptureExtension.class)
class ParkedSequencesIT {

    private static final String SECRET = "what a member wrote";

    @Autowired
    RestTestClient http;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    MongoDatabase database;

    @Autowired
    RebuiltViews rebuilt;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    List<HealthIndicator> health;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Environment environment;

    private final UUID bad = UUID.randomUUID();
    private final UUID good = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();

    @BeforeEach
    void broken() {
        BrittleProjection.mended = false;
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"AWAY", "NO_MEMORY"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheSequenceOfTheEventIsLeftOut(Fault fault) {
        append(written(good, "good"), written(bad, fault + SECRET), changed(bad), changed(good), written(late, "late"));
        rebuilt.settled("brittle");
        assertThat(textOf(good)).isEqualTo("changed");
        assertThat(textOf(late)).isEqualTo("late");
        assertThat(textOf(bad)).isNotEqualTo("changed");
        append(changed(late));
        rebuilt.settled("brittle");
        assertThat(textOf(late)).isEqualTo("changed");
    }

    @Test
    void manyOfThemInOneBatchAreFoundOneByOne() {
        append(Stream.of(Fault.OVERFLOW, Fault.REFUSED, Fault.TOO_DEEP, Fault.LINKAGE)
                .flatMap(fault -> Stream.of(written(UUID.randomUUID(), fault + SECRET), written(fault)))
                .toArray(DomainEventMessage<?>[]::new));
        append(written(good, "good"));
        rebuilt.settled("brittle");
        assertThat(textOf(good)).isEqualTo("good");
        for (var fault : List.of(Fault.OVERFLOW, Fault.REFUSED, Fault.TOO_DEEP, Fault.LINKAGE))
            assertThat(textOf(idOf(fault))).isEqualTo("sound");
    }

    @Test
    void logMetricAndHealthSaySo(CapturedOutput output) {
        append(written(bad, Fault.OVERFLOW + SECRET), changed(bad));
        rebuilt.settled("brittle");
        assertThat(output)
                .contains("brittle leaves out Note/" + bad)
                .contains("java.lang.StackOverflowError at sample.note-written")
                .doesNotContain(SECRET);
        assertThat(parkedMeter()).isGreaterThanOrEqualTo(1);
        assertThat(health.stream().map(HealthIndicator::health)).anySatisfy(red -> {
            assertThat(Objects.requireNonNull(red).getStatus()).isEqualTo(Status.DOWN);
            assertThat(red.getDetails()).containsKey("brittle");
        });
    }

    @Test
    void readersOfItAreToldThatItIsStaleAndOthersAreNot() {
        append(written(good, "good"), written(bad, Fault.EXCEPTION + SECRET), changed(bad), written(late, "late"));
        long head = rebuilt.settled("brittle").head();
        assertThat(staleAt(head - 3)).isNull();
        assertThat(staleAt(head - 2)).isEqualTo("true");
        assertThat(staleAt(head - 1)).isEqualTo("true");
        assertThat(staleAt(head)).isNull();
    }

    @Test
    void aRebuildOfTheMendedProjectionIsRightAgain() {
        append(written(bad, Fault.LINKAGE + SECRET), changed(bad), written(good, "good"));
        rebuilt.settled("brittle");
        BrittleProjection.mended = true;
        rebuilt.rebuilt("brittle");
        assertThat(textOf(bad)).isEqualTo("changed");
        assertThat(parkedMeter()).isZero();
        assertThat(health)
                .allSatisfy(indicator -> assertThat(
                                Objects.requireNonNull(indicator.health()).getStatus())
                        .isEqualTo(Status.UP));
    }

    @Test
    void itStaysParkedForWhoeverTakesOver() {
        append(written(bad, Fault.OVERFLOW + SECRET), written(good, "good"));
        rebuilt.settled("brittle");
        var ours = processing
                .eventProcessor("brittle", StreamingEventProcessor.class)
                .orElseThrow();
        try (var other = anotherInstance()) {
            assertThat(other.isRunning()).isTrue();
            ours.shutDown();
            BrittleProjection.mended = true;
            append(changed(bad), changed(good));
            rebuilt.settled("brittle");
            assertThat(textOf(good)).isEqualTo("changed");
            assertThat(textOf(bad)).isNotEqualTo("changed");
        } finally {
            ours.start();
        }
        append(changed(bad, 2), written(late, "late"));
        rebuilt.settled("brittle");
        assertThat(textOf(late)).isEqualTo("late");
        assertThat(textOf(bad)).isNotEqualTo("changed");
    }

    @Test
    void aMachineWithoutMemoryParksNothingAndIsTriedAgain() {
        append(written(bad, Fault.NO_MEMORY + SECRET), changed(bad));
        rebuilt.settled("brittle");
        assertThat(textOf(bad)).isEqualTo("changed");
    }

    private ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(SampleService.class, BrittleReaders.class)
                .properties("server.port=0", "management.server.port=0")
                .run(Stream.of("mhc.mongodb-uri", "mhc.database", "mhc.kafka.enabled")
                        .filter(environment::containsProperty)
                        .map(same -> "--" + same + "=" + environment.getProperty(same))
                        .toArray(String[]::new));
    }

    private String staleAt(long position) {
        return http.get()
                .uri("/api/v1/notes")
                .headers(TestTokens.by(UUID.randomUUID()))
                .header("Mhc-Position", "sample:" + position)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Mhc-Stale");
    }

    private double parkedMeter() {
        return meters.get("mhc.projections.parked")
                .tag("projection", "brittle")
                .gauge()
                .value();
    }

    private String textOf(UUID id) {
        var generation = new Generation("brittle", rebuilt.of("brittle").generation());
        var line =
                database.getCollection(generation.stored("lines")).find(eq(id)).first();
        return line == null ? "nothing" : String.valueOf(line.get("text"));
    }

    private void append(DomainEventMessage<?>... events) {
        engine.appendEvents(events);
    }

    private static DomainEventMessage<?> written(UUID id, String text) {
        return new GenericDomainEventMessage<>("Note", id.toString(), 0, new Note.NoteWritten(id, text));
    }

    private static UUID idOf(Fault fault) {
        return UUID.nameUUIDFromBytes(fault.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static DomainEventMessage<?> written(Fault fault) {
        return written(idOf(fault), "sound");
    }

    private static DomainEventMessage<?> changed(UUID id) {
        return changed(id, 1);
    }

    private static DomainEventMessage<?> changed(UUID id, long number) {
        return new GenericDomainEventMessage<>("Note", id.toString(), number, new Note.NoteChanged(id, "changed"));
    }
}
