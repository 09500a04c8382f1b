package community.mhc.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/** A connection on which anything can be written, also what no HTTP client would. */
final class Raw implements AutoCloseable {

    final Socket socket;

    Raw(TestGateway gateway) throws IOException {
        socket = new Socket("127.0.0.1", URI.create(gateway.url()).getPort());
    }

    /** Sends one text on a connection of its own and gives all that comes back until the gateway closes, or 5 s pass. */
    static String exchange(TestGateway gateway, String request) throws IOException {
        try (var raw = new Raw(gateway)) {
            raw.send(request);
            return raw.answer(Duration.ofSeconds(5));
        }
    }

    Raw send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All bytes until the connection ends or the time is over; what a reset cuts off is cut off. */
    String answer(Duration atMost) throws IOException {
        var bytes = new ByteArrayOutputStream();
        long end = System.nanoTime() + atMost.toNanos();
        var buffer = new byte[8192];
        try {
            while (true) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) break;
                socket.setSoTimeout((int) left);
                int read = socket.getInputStream().read(buffer);
                if (read < 0) break;
                bytes.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException over) {
            // The gateway keeps the connection.
        } catch (IOException reset) {
            // What came before counts.
        }
        return bytes.toString(ISO_8859_1);
    }

    /** The head and counted body of the next answer; empty when the connection ends before. */
    String nextAnswer() throws IOException {
        socket.setSoTimeout(5_000);
        var in = socket.getInputStream();
        var head = new StringBuilder();
        try {
            while (!head.toString().endsWith("\r\n\r\n")) {
                int c = in.read();
                if (c < 0) return head.toString();
                head.append((char) c);
            }
            var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
            return length.find()
                    ? head + new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1)
                    : head.toString();
        } catch (SocketTimeoutException nothing) {
            return head.toString();
        }
    }

    /** Whether the gateway has closed its end within the time. */
    boolean closedWithin(Duration time) throws IOException {
        long start = System.nanoTime();
        answer(time);
        return System.nanoTime() - start < time.toNanos() - 50_000_000;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
