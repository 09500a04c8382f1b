package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.store.ProjectionEndpoint.Projection;
import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import community.mhc.chassis.views.Generation;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Of two instances the one that makes a projection anew is killed in the middle of it. */
@ServiceTest
class KilledRebuildIT {

    private static final int NOTES = 4_000;

    @Autowired
    RestTestClient http;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    RebuiltViews rebuilt;

    @Autowired
    Environment environment;

    /** What makes projections anew here. */
    @Autowired
    @Qualifier("rebuildLoop")
    SmartLifecycle ours;

    @Test
    void theOtherInstanceGoesOnWhereItWas() throws Exception {
        var notes = IntStream.range(0, NOTES).mapToObj(i -> UUID.randomUUID()).toList();
        engine.appendEvents(notes.stream().map(KilledRebuildIT::written).toList());
        int before = rebuilt.settled("notes").generation();
        ours.stop();
        long reached;
        try (var other = Instance.beside(environment)) {
            ManagementPort.of(environment)
                    .post()
                    .uri("/actuator/projections/notes")
                    .exchange()
                    .expectStatus()
                    .isOk();
            reached = positionOf(rebuilt.await("notes", now -> positionOf(now) > 0));
            assertThat(other.process().isAlive()).isTrue();
        }
        assertThat(rebuilt.of("notes").generation()).as("it was in the middle").isEqualTo(before);
        ours.start();
        rebuilt.await("notes", now -> {
            assertIsThere(notes.get((int) (System.nanoTime() % NOTES)));
            if (now.rebuild() != null) assertThat(positionOf(now)).isGreaterThanOrEqualTo(reached);
            return now.generation() == before + 1;
        });
        assertThat(rebuilt.stored(new Generation("notes", before + 1)))
                .isEqualTo(rebuilt.stored(new Generation("notes", before)))
                .hasEntrySatisfying("notes", all -> assertThat(all.documents()).hasSizeGreaterThanOrEqualTo(NOTES));
    }

    private static long positionOf(Projection projection) {
        return projection.rebuild() == null ? 0 : projection.rebuild().position();
    }

    private static DomainEventMessage<?> written(UUID id) {
        return new GenericDomainEventMessage<>("Note", id.toString(), 0, new Note.NoteWritten(id, "note " + id));
    }

    private void assertIsThere(UUID id) {
        http.get()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
