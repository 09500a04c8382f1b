package community.mhc.jobs.posting.automation;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.TestTokens;
import community.mhc.jobs.Board;
import community.mhc.jobs.JobsServiceTest;
import community.mhc.jobs.MovableClock;
import community.mhc.jobs.posting.JobPostingEvent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@JobsServiceTest
class AJobExpiresIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private MovableClock clock;

    @Autowired
    private WhenLastDayIsOverThenJobExpires sweep;

    @Autowired
    private EventStore events;

    private final UUID job = UUID.randomUUID();
    private final UUID poster = UUID.randomUUID();

    @BeforeEach
    void aJobUntilToday() {
        clock.moveTo(Duration.ZERO);
        http.put()
                .uri("/api/v1/jobs/{id}", job)
                .headers(TestTokens.by(poster))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Board.job(clock.today(), b -> {}))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @AfterEach
    void backToToday() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void theDayAfterItsLastItIsNotOpenThoughNobodySaidSoYet() {
        await(() -> mine().get("items").size() == 1);
        clock.moveTo(Duration.ofDays(1));
        assertThat(mine().at("/items/0/status").asString()).isEqualTo("expired");
        assertThat(expirations()).isZero();
    }

    @Test
    void itExpiresOnceHoweverManyInstancesSweep() throws Exception {
        await(() -> mine().get("items").size() == 1);
        clock.moveTo(Duration.ofDays(1));
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++)
                instances.submit(() -> {
                    for (int j = 0; j < 20 && expirations() == 0; j++) sweep.sweep();
                });
        }
        await(() -> expirations() > 0);
        sweep.sweep();
        assertThat(expirations()).isEqualTo(1);
    }

    private JsonNode mine() {
        return http.get()
                .uri("/api/v1/jobs?mine=true")
                .headers(TestTokens.by(poster))
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private long expirations() {
        return events.readEvents(job.toString())
                .asStream()
                .filter(event -> event.getPayload() instanceof JobPostingEvent.Expired)
                .count();
    }

    private void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            sweep.sweep();
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
