package community.mhc.local.stack;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Probes in each server's own protocol, written by hand: the supervisor asks all the time and must stay small, so it
 * loads no client library.
 */
public final class Probes {

    /** Longer than a garbage collection or a busy second on a small machine. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Replies are a few hundred bytes; a longer one is from something else. */
    private static final int LONGEST_REPLY = 1 << 20;

    private Probes() {}

    /** Ready when a GET of {@code path} answers 200. */
    public static Probe http(int port, String path) {
        return () -> {
            try {
                var url = URI.create("http://127.0.0.1:" + port + path).toURL();
                var connection = (HttpURLConnection) url.openConnection();
                connection.setConnectTimeout((int) PATIENCE.toMillis());
                connection.setReadTimeout((int) PATIENCE.toMillis());
                boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                connection.disconnect();
                return ready;
            } catch (IOException notThere) {
                return false;
            }
        };
    }

    /** Ready when {@code {ping: 1}} is answered with {@code ok: 1}. */
    public static Probe mongo(int port) {
        return () -> asks(port, mongoPing(), ByteOrder.LITTLE_ENDIAN, Probes::saysOk);
    }

    /** Ready when the cluster's metadata name at least one broker: a broker does once it takes part. */
    public static Probe kafka(int port) {
        // Behind the correlation id stands the array of brokers (Metadata v1).
        return () -> asks(port, kafkaMetadata(), ByteOrder.BIG_ENDIAN, reply -> reply.getInt(4) > 0);
    }

    private interface Check {
        boolean accepts(ByteBuffer reply);
    }

    private static boolean asks(int port, ByteBuffer question, ByteOrder order, Check check) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(question.array(), 0, question.position());
            var in = new DataInputStream(socket.getInputStream());
            int size = ByteBuffer.wrap(in.readNBytes(4)).order(order).getInt();
            // MongoDB counts the size itself; Kafka does not.
            int rest = order == ByteOrder.LITTLE_ENDIAN ? size - 4 : size;
            if (rest < 8 || rest > LONGEST_REPLY) {
                return false;
            }
            var reply = in.readNBytes(rest);
            return reply.length == rest && check.accepts(ByteBuffer.wrap(reply).order(order));
        } catch (IOException | RuntimeException noAnswer) {
            return false;
        }
    }

    /** OP_MSG (2013) with one section of kind 0: {@code {ping: 1, $db: "admin"}}. */
    private static ByteBuffer mongoPing() {
        var message = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        message.position(4).putInt(1).putInt(0).putInt(2013).putInt(0).put((byte) 0);
        int document = message.position();
        message.position(document + 4);
        message.put((byte) 0x10).put(ascii("ping\0")).putInt(1);
        message.put((byte) 0x02).put(ascii("$db\0")).putInt(6).put(ascii("admin\0"));
        message.put((byte) 0);
        return message.putInt(document, message.position() - document).putInt(0, message.position());
    }

    /** Looks for the field {@code ok}, a double 1.0, in the reply's document. */
    private static boolean saysOk(ByteBuffer reply) {
        var ok = ascii("\1ok\0");
        var bytes = reply.array();
        for (int at = 0; at + ok.length + Double.BYTES <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + ok.length, ok, 0, ok.length)) {
                return reply.getDouble(at + ok.length) == 1.0;
            }
        }
        return false;
    }

    /** Metadata (3) version 1 about no topic. */
    private static ByteBuffer kafkaMetadata() {
        var client = ascii("mhc");
        var message = ByteBuffer.allocate(64).position(4);
        message.putShort((short) 3).putShort((short) 1).putInt(1);
        message.putShort((short) client.length).put(client).putInt(0);
        return message.putInt(0, message.position() - 4);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
