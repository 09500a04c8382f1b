package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** File contents stream in both directions, and slow services are not waited for longer than agreed. */
class FilesIT extends WithGateway {

    private static final int MIB = 1 << 20;
    private static final String CONTENT = "/api/v1/files/1/content";

    private final AtomicLong received = new AtomicLong();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FakeService files;
    private TestGateway impatient;

    @BeforeAll
    void startFiles() throws Exception {
        files = new FakeService();
        running.put("files-service", List.of(files.url()));
        tell();
        impatient = TestGateway.start(
                TestGateway.freePort(),
                issuer,
                mongo,
                instances,
                "--spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms");
        Thread.sleep(250);
    }

    @AfterAll
    void stopFiles() {
        impatient.close();
        files.close();
    }

    private HttpResponse<String> put(BodyPublisher body) throws Exception {
        received.set(0);
        files.answering(exchange -> {
            received.set(drained(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
        });
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + CONTENT))
                .header("Authorization", token)
                .PUT(body);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static long drained(InputStream stream) throws IOException {
        return stream.transferTo(OutputStream.nullOutputStream());
    }

    private static BodyPublisher chunked(int mib) {
        return BodyPublishers.ofByteArrays(
                () -> Collections.nCopies(mib, new byte[MIB]).iterator());
    }

    @Test
    void aFileOfFiftyMebibytesArrivesWhole() throws Exception {
        assertThat(put(BodyPublishers.ofByteArray(new byte[50 * MIB])).statusCode())
                .isEqualTo(204);
        assertThat(received).hasValue(50L * MIB);
        assertThat(put(chunked(50)).statusCode()).isEqualTo(204);
        assertThat(received).hasValue(50L * MIB);
    }

    @Test
    void aLargerOneIsRefusedHoweverItIsSent() throws Exception {
        HttpResponse<String> announced = put(BodyPublishers.ofByteArray(new byte[50 * MIB + 1]));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("FILE_TOO_LARGE");
        assertThat(put(chunked(51)).statusCode()).isEqualTo(413);
    }

    @Test
    void aFileComesBackWholeWithItsOwnHeaders() throws Exception {
        files.answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
            exchange.sendResponseHeaders(200, 20 * MIB);
            for (int i = 0; i < 20; i++) exchange.getResponseBody().write(new byte[MIB]);
        });
        var request =
                HttpRequest.newBuilder(URI.create(gateway.url() + CONTENT)).header("Authorization", token);
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(drained(response.body())).isEqualTo(20L * MIB);
    }

    @Test
    void aServiceThatTakesTooLongIsNotWaitedForButAFileIs() throws Exception {
        FakeService.Answer slow = exchange -> {
            try {
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            FakeService.json(exchange, 200, "{}");
        };
        forum.answering(slow);
        files.answering(slow);
        HttpResponse<String> page = new Browser(impatient).get("/api/v1/groups", "Authorization", token);
        assertThat(page.statusCode()).isEqualTo(504);
        assertThat(page.body()).contains("\"code\":\"SERVICE_TIMEOUT\"", "\"service\":\"forum-service\"");
        assertThat(new Browser(impatient).get(CONTENT, "Authorization", token).statusCode())
                .isEqualTo(200);
    }
}
