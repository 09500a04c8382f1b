package community.mhc.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A service that keeps every byte that a connection brought, frames requests strictly as RFC 9112 says, answers each whole one and
 * keeps the connection. A test then sees what was really sent, and not what a lenient server made of it.
 */
final class RecordingUpstream implements AutoCloseable {

    /** One connection: the requests that arrived whole, and what is left of one that did not. */
    static final class Connection {
        final List<Request> requests = new CopyOnWriteArrayList<>();
        volatile boolean ended;
        /** The line of a request that has begun and is not whole; empty between requests. */
        volatile String begun = "";

        boolean inTheMiddle() {
            return !begun.isEmpty();
        }
    }

    /** A request as it was framed on the wire. */
    record Request(String line, List<String> headers, byte[] body) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    RecordingUpstream() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    List<Request> requests() {
        return connections.stream().flatMap(one -> one.requests.stream()).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        var connection = new Connection();
        connections.add(connection);
        try (socket) {
            while (true) {
                Request request = read(socket.getInputStream(), connection);
                if (request == null) return;
                connection.requests.add(request);
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"
                                .getBytes(ISO_8859_1));
            }
        } catch (IOException | NumberFormatException brokenOff) {
            // Whoever began it is named by the connection.
        } finally {
            connection.ended = true;
        }
    }

    /** Null at the end of the connection between two requests. */
    private static Request read(InputStream in, Connection connection) throws IOException {
        String line = line(in);
        if (line.isEmpty()) return null;
        connection.begun = line;
        var headers = new CopyOnWriteArrayList<String>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) headers.add(header);
        var head = new Request(line, headers, new byte[0]);
        byte[] body = head.header("transfer-encoding").isPresent()
                ? chunked(in)
                : exactly(
                        in, head.header("content-length").map(Integer::parseInt).orElse(0));
        connection.begun = "";
        return new Request(line, headers, body);
    }

    private static byte[] chunked(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("the connection ended in the middle of a body");
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) return line.toString(ISO_8859_1);
            if (c != '\r') line.write(c);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
