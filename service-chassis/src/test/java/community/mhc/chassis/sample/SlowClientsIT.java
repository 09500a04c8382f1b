package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.RawHttp;
import community.mhc.chassis.test.RawHttp.Answer;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that stalls, goes away or frames badly costs no more than its own connection, and is no fault of ours. */
@ServiceTest
@Tag("attack")
@ExtendWith(OutputCaptureExtension.class)
class SlowClientsIT {

    private static final String TOKEN = "Authorization: Bearer " + TestTokens.forMember(UUID.randomUUID()) + "\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    /** Other tests of the same service make faults on purpose. */
    private long faultsBefore;

    @BeforeEach
    void countFaults() {
        faultsBefore = faults();
    }

    @Test
    void whoStallsIsNotWaitedForLong(CapturedOutput output) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var heads = new ArrayList<Future<Duration>>();
            for (var head : List.of("GET /api", "GET /api/v1/notes HTTP/1.1\r\nHost: x\r\nX"))
                heads.add(clients.submit(() -> untilClosed(head, 0)));
            var bodies = new ArrayList<Future<Duration>>();
            for (var path : List.of("", "/content"))
                for (var body : List.of("Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\n{"))
                    bodies.add(clients.submit(() -> untilClosed(put(path) + body, 400)));
            for (var head : heads) assertThat(head.get()).isLessThan(Duration.ofSeconds(12));
            for (var body : bodies) assertThat(body.get()).isLessThan(Duration.ofSeconds(17));
        }
        assertNoFault(output);
    }

    /** Longer than the gateway keeps an idle connection, so that it never sends on one that is being closed. */
    @Test
    void anIdleConnectionOutlivesThatOfTheGateway() throws Exception {
        try (var connection = new RawHttp(port).open()) {
            RawHttp.write(connection, "GET /api/v1/notes/whoami HTTP/1.1\r\nHost: x\r\n" + TOKEN + "\r\n");
            assertThat(RawHttp.read(connection).status()).isEqualTo(200);
            long start = System.nanoTime();
            assertThat(connection.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(18), Duration.ofSeconds(22));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/content"})
    void whoGoesAwayInTheMiddleIsNoFault(String path, CapturedOutput output) throws Exception {
        for (var body : List.of("Content-Length: 1000\r\n\r\n{\"text\":", "Transfer-Encoding: chunked\r\n\r\n50\r\n{"))
            for (boolean reset : new boolean[] {true, false})
                for (int i = 0; i < 5; i++) goAway(put(path) + body, reset);
        assertThat(answered(400)).isGreaterThan(0);
        assertNoFault(output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2;\u0000\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nbad trailer\r\n\r\n",
                "Content-Length: 3\r\n\r\n{}",
            })
    void aBadlyFramedBodyIsRefused(String framed, CapturedOutput output) throws Exception {
        for (var path : List.of("", "/content")) {
            var answer = new RawHttp(port).send(put(path) + framed);
            assertThat(answer.status()).as("%s %s", path, answer).isEqualTo(400);
            assertThat(answer.isProblem()).as("%s", answer).isTrue();
        }
        assertNoFault(output);
    }

    private static String put(String path) {
        return "PUT /api/v1/notes/" + UUID.randomUUID() + path
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + TOKEN;
    }

    /** How long it takes until an unfinished request is given up; where a status is expected, it is answered first. */
    private Duration untilClosed(String unfinished, int expected) throws IOException {
        long start = System.nanoTime();
        try (var connection = new RawHttp(port).open()) {
            RawHttp.write(connection, unfinished);
            Answer answer = RawHttp.read(connection);
            if (expected > 0) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(expected);
                assertThat(answer.isProblem()).as("%s", answer).isTrue();
            }
            assertThat(connection.getInputStream().read()).isEqualTo(-1);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private void goAway(String unfinished, boolean reset) throws Exception {
        long before = handled();
        try (Socket connection = new RawHttp(port).open()) {
            RawHttp.write(connection, unfinished);
            if (reset) connection.setSoLinger(true, 0);
        }
        awaitTrue(() -> handled() > before);
    }

    private static void awaitTrue(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(2);
        }
    }

    private long handled() {
        return meters.find("http.server.requests").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private long answered(int status) {
        return meters.find("http.server.requests").tag("status", "" + status).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private long faults() {
        return meters.find("http.server.requests").tag("outcome", "SERVER_ERROR").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private void assertNoFault(CapturedOutput output) {
        assertThat(faults()).isEqualTo(faultsBefore);
        assertThat(output.getAll()).doesNotContain("unexpected fault", " ERROR ");
    }
}
