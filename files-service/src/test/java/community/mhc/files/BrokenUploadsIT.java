package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** However a client breaks off, it is its own fault, and nothing of it stays. */
@FilesServiceTest
class BrokenUploadsIT {

    private static final String DIGEST = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    private final UUID file = UUID.randomUUID();
    private UUID ada;
    private double faultsBefore;

    @BeforeEach
    void aFileWithoutContent() {
        faultsBefore = faults();
        ada = library.member("Ada Quill");
        var group = library.group("Grounded", "closed", ada);
        Library.add(http, ada, file, group, "", "Notes.txt").expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 8_192, 70_000, 999_999})
    void aConnectionThatIsResetAfterSoManyBytesLeavesNothing(int bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoLinger(true, 0);
            send(socket, head("Content-Length: 1000000"));
            socket.getOutputStream().write(new byte[bytes]);
            await().until(() -> bytes == 0 || !nothingIsLeft());
        }
        await().until(this::nothingIsLeft);
        assertNoFaultOfOurs();
    }

    @Test
    void chunksThatAreNoneAreABadRequest() throws IOException {
        assertThat(answerTo(head("Transfer-Encoding: chunked") + "5\r\nhello\r\nno chunk\r\n"))
                .contains(" 400");
        await().until(this::nothingIsLeft);
        assertNoFaultOfOurs();
    }

    @Test
    void lessThanItsLengthAndMoreThanItsLengthAreTheClientsToExplain() throws IOException {
        assertThat(answerTo(head("Content-Length: 10") + "hello")).contains(" 400");
        assertThat(answerTo(head("Content-Length: 3") + "hello")).contains(" 422");
        assertThat(answerTo(head("Content-Length: -1") + "hello")).contains(" 400");
        assertThat(answerTo(head("Content-Length: 3\r\nContent-Length: 5") + "hello"))
                .contains(" 400");
        await().until(this::nothingIsLeft);
        assertNoFaultOfOurs();
    }

    private String head(String length) {
        return "PUT /api/v1/files/" + file
                + "/content HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + TestTokens.forMember(ada) + "\r\nContent-Digest: " + DIGEST + "\r\n" + length + "\r\n\r\n";
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            send(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean nothingIsLeft() throws IOException {
        return Library.onDisk(file).isEmpty();
    }

    private void assertNoFaultOfOurs() {
        assertThat(faults()).isEqualTo(faultsBefore);
    }

    private double faults() {
        return meters.find("http.server.requests").tag("outcome", "SERVER_ERROR").timers().stream()
                .mapToDouble(timer -> timer.count())
                .sum();
    }
}
