package community.mhc.chassis.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are, where an HTTP client would refuse to; each character of a string is one byte. */
public final class RawHttp {

    /** Longer than any answer of a service may take, its time-outs for slow clients included. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * @param status 0 where the connection was closed without an answer
     * @param headers as lines; their names are in lower case
     */
    public record Answer(int status, List<String> headers, String body) {

        public @Nullable String header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }

        public boolean isProblem() {
            var type = header("Content-Type");
            return type != null && type.startsWith("application/problem+json") && body.contains("\"code\":\"");
        }
    }

    /** Sends one request whose connection the client half closes, and reads the answer. */
    public Answer send(String request) throws IOException {
        try (var connection = open()) {
            write(connection, request);
            try {
                connection.shutdownOutput();
            } catch (IOException answeredAndClosed) {
                // What was answered can still be read.
            }
            return read(connection);
        }
    }

    /** A connection that reads no longer than any answer may take. */
    public Socket open() throws IOException {
        var connection = new Socket(InetAddress.getLoopbackAddress(), port);
        connection.setSoTimeout((int) PATIENCE.toMillis());
        return connection;
    }

    public static void write(Socket connection, String bytes) throws IOException {
        connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
    }

    /** The next final answer on this connection; of an endless one its head. */
    public static Answer read(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var head = new ArrayList<String>();
        int status;
        do {
            head.clear();
            for (var line = line(in); !line.isEmpty(); line = line(in)) head.add(line);
            if (head.isEmpty()) return new Answer(0, List.of(), "");
            status = Integer.parseInt(head.getFirst().split(" ")[1]);
        } while (status < 200);
        var headers = head.stream().skip(1).map(RawHttp::withLowerName).toList();
        var answer = new Answer(status, headers, "");
        return new Answer(status, headers, body(in, answer));
    }

    private static String withLowerName(String line) {
        int colon = line.indexOf(':');
        return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    private static String body(InputStream in, Answer answer) throws IOException {
        var type = answer.header("Content-Type");
        if (type != null && type.startsWith("text/event-stream")) return "";
        var length = answer.header("Content-Length");
        if (length != null) return new String(in.readNBytes(Integer.parseInt(length)), ISO_8859_1);
        if (answer.header("Transfer-Encoding") == null)
            return "close".equals(answer.header("Connection")) ? new String(in.readAllBytes(), ISO_8859_1) : "";
        var body = new StringBuilder();
        for (int size = size(in); size > 0; size = size(in)) {
            body.append(new String(in.readNBytes(size), ISO_8859_1));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    /** Without its line break; empty at the end of the stream too. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) if (next != '\r') line.write(next);
        return line.toString(ISO_8859_1);
    }
}
