package community.mhc.local.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers commands on loopback, for those who know the token. */
final class ControlServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supervisor supervisor;
    private final String address;
    private final String token;
    private final HttpServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ControlServer(Supervisor supervisor, String address, String token) throws IOException {
        this.supervisor = supervisor;
        this.address = address;
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Returns after a command has stopped everything and was answered. */
    void awaitStopped() throws InterruptedException {
        stopped.await();
        server.stop(1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isKnown(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var words = (exchange.getRequestMethod() + exchange.getRequestURI().getPath()).split("/");
            answer(exchange, words);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String[] words) throws IOException, InterruptedException {
        var answer = switch (words[0] + " " + words[1]) {
            case "GET status" -> new StackStatus(address, self(), supervisor.status());
            case "POST stop" -> stopAll();
            case "POST restart" -> supervisor.restart(words[2]);
            case "POST scale" -> supervisor.scale(words[2], Integer.parseInt(words[3]));
            default -> null;
        };
        if (answer == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        if (words[1].equals("stop")) {
            stopped.countDown();
        }
    }

    private ProcessStatus self() {
        var pid = Pid.of(ProcessHandle.current());
        long memory = ResidentMemory.of(pid.number());
        return new ProcessStatus(
                "supervisor",
                "supervisor",
                Role.GATEWAY,
                State.READY,
                pid.number(),
                port(),
                0,
                pid.startedAt(),
                0,
                memory,
                0,
                "");
    }

    private boolean stopAll() throws InterruptedException {
        supervisor.stop();
        return true;
    }

    private boolean isKnown(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
