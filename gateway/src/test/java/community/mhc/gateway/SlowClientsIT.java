package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that sends slowly, or nothing, holds a connection for a bounded time, and one address a bounded number of them. */
@Tag("attack")
class SlowClientsIT extends WithGateway {

    private static final String HEAD = " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    /** All at once: each waits for real. */
    @Test
    void eachOfThemIsGivenUp() throws Exception {
        String valid = "Authorization: " + token + "\r\n";
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clients.add(() -> stalls("", 14));
            clients.add(() -> stalls("GET /session HTTP/1.1\r\nHost: a\r\nX-Par", 14));
            clients.add(() -> drips("GET /session HTTP/1.1\r\nHost: a\r\nX: ", "y", 14));
            clients.add(
                    () -> stalls("PUT /api/v1/threads/1" + HEAD + valid + "Content-Length: 1000\r\n\r\n{\"a\"", 20));
            clients.add(() -> stalls("PUT /api/v1/members/1" + HEAD + "Content-Length: 1000\r\n\r\n{\"a\"", 20));
            clients.add(() ->
                    stalls("PUT /api/v1/threads/1" + HEAD + valid + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n{", 20));
            clients.add(() -> drips("PUT /api/v1/threads/1" + HEAD + valid + "Content-Length: 1000\r\n\r\n", " ", 22));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client : threads.invokeAll(clients))
                assertThat(client.get()).isTrue();
        }
        assertThat(forum.asked).isEmpty();
    }

    private boolean stalls(String sent, int seconds) throws IOException {
        try (var raw = new Raw(gateway)) {
            return raw.send(sent).closedWithin(Duration.ofSeconds(seconds));
        }
    }

    /** A byte a second, so that no single wait is long. */
    private boolean drips(String first, String drop, int seconds) throws Exception {
        try (var raw = new Raw(gateway)) {
            raw.send(first);
            for (int i = 0; i < seconds; i++) {
                if (raw.closedWithin(Duration.ofSeconds(1))) return true;
                raw.send(drop);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void oneAddressHoldsABoundedNumberOfConnections() throws Exception {
        var open = new ArrayList<Raw>();
        try {
            for (int i = 0; i < 400; i++) {
                var raw = new Raw(gateway);
                open.add(raw);
                raw.send("GET /ses");
            }
            List<Callable<Boolean>> all = open.stream()
                    .<Callable<Boolean>>map(raw -> () -> raw.closedWithin(Duration.ofSeconds(4)))
                    .toList();
            int closed = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var client : threads.invokeAll(all)) closed += client.get() ? 1 : 0;
            }
            // Which of them are refused is a matter of threads, how many is not.
            assertThat(closed).isEqualTo(400 - 256);
        } finally {
            for (var raw : open) raw.close();
        }
    }
}
