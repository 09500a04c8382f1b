package community.mhc.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that remembers what it was asked and answers what it is told to. */
final class FakeService implements AutoCloseable {

    /** What to do with one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** What came. */
    record Asked(String method, URI uri, com.sun.net.httpserver.Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer = exchange -> json(exchange, 200, "{}");

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = exchange.getRequestURI().getPath().endsWith("/content")
                        ? ""
                        : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                asked.add(new Asked(
                        exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
                answer.to(exchange);
            }
        });
        server.start();
    }

    FakeService answering(Answer next) {
        answer = next;
        return this;
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Asked last() {
        return asked.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
