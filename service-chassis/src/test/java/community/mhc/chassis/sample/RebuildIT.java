package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.store.ProjectionEndpoint.Projection;
import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A projection is made anew while members write and read. */
@ServiceTest
class RebuildIT {

    private static final UUID MEMBER = UUID.randomUUID();

    @Autowired
    RestTestClient http;

    @Autowired
    Commands commands;

    @Autowired
    RebuiltViews rebuilt;

    @Autowired
    Environment environment;

    @Test
    void whatIsMadeAnewIsWhatWasThere() {
        for (int i = 0; i < 20; i++) changed(written("note " + UUID.randomUUID()), 0, "changed " + UUID.randomUUID());
        rebuilt.areAsTheyWere();
    }

    @Test
    void whatComesLateChangesNothing() {
        for (int i = 0; i < 5; i++) changed(written("note " + UUID.randomUUID()), 0, "changed " + UUID.randomUUID());
        rebuilt.areAsTheyWereWhenOneComesLate(10);
    }

    @Test
    void readersNeverMissANoteWhileItGoesOn() throws Exception {
        var written = new ArrayList<UUID>();
        for (int i = 0; i < 200; i++) written.add(written("early " + UUID.randomUUID()));
        int before = rebuilt.settled("notes").generation();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = List.<Future<Integer>>of(
                    threads.submit(until(over, i -> assertIsThere(written.get(i % written.size())))),
                    threads.submit(until(over, this::aWriteIsSeenByItsWriter)),
                    threads.submit(until(over, this::aWriteIsSeenByItsWriter)));
            for (int i = 0; i < 2; i++) rebuilt.rebuilt("notes");
            over.set(true);
            for (var watcher : watching) assertThat(watcher.get()).isGreaterThan(10);
        }
        var now = rebuilt.settled("notes");
        assertThat(now.generation()).isEqualTo(before + 2);
        assertThat(rebuilt.stored(now)).isEqualTo(rebuilt.stored(rebuilt.rebuilt("notes")));
    }

    @Test
    void whatIsGivenUpIsNeverShown() {
        var id = written("kept " + UUID.randomUUID());
        var before = rebuilt.settled("notes");
        var begun = ManagementPort.of(environment)
                .post()
                .uri("/actuator/projections/notes")
                .exchange();
        begun.expectStatus().isOk();
        var given = ManagementPort.of(environment)
                .delete()
                .uri("/actuator/projections/notes")
                .exchange();
        var after = given.expectStatus().isOk().returnResult(Projection.class).getResponseBody();
        assertThat(after.rebuild()).isNull();
        assertThat(after.generation()).isBetween(before.generation(), before.generation() + 1);
        assertIsThere(id);
        assertThat(rebuilt.rebuilt("notes").generation()).isEqualTo(before.generation() + 2);
    }

    @Test
    void thereIsNoOtherProjection() {
        ManagementPort.of(environment)
                .post()
                .uri("/actuator/projections/nothing")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aProjectionSendsNoCommands() {
        var command = new Note.WriteNote(UUID.randomUUID(), "from a projection");
        assertThatIllegalStateException()
                .isThrownBy(() -> Generations.in(new Generation("notes", 0), () -> commands.send(command)));
    }

    private interface Watch {
        void look(int round);
    }

    /** Goes on until it is over, and tells how often it looked. */
    private static Callable<Integer> until(AtomicBoolean over, Watch watch) {
        return () -> {
            int round = 0;
            while (!over.get()) watch.look(round++);
            return round;
        };
    }

    private void aWriteIsSeenByItsWriter(int round) {
        var id = UUID.randomUUID();
        var position = http.put()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(MEMBER))
                .body(new NoteEndpoint.NewNote("late " + id))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Mhc-Position");
        http.get()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(MEMBER))
                .header("Mhc-Position", position)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Mhc-Stale");
    }

    private void assertIsThere(UUID id) {
        http.get()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(MEMBER))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private UUID written(String text) {
        var id = UUID.randomUUID();
        commands.send(new Note.WriteNote(id, text));
        return id;
    }

    private void changed(UUID id, long revision, String text) {
        commands.send(new Note.ChangeNote(id, revision, text));
    }
}
