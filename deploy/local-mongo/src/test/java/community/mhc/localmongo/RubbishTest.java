package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bytes that no driver sends: the connection ends, the server does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RubbishTest {

    private static final int OP_MSG = 2013;
    private static final int PATIENCE_MILLIS = 10_000;

    private final LocalMongo mongo = LocalMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final Random random = new Random(20261123);

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    private static ByteBuffer message(int length, int opCode, byte[] body) {
        return ByteBuffer.allocate(16 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(1)
                .putInt(0)
                .putInt(opCode)
                .put(body);
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** Whether the server hung up when it had read {@code bytes}; answers are read and forgotten. */
    private boolean hangsUpAfter(byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), mongo.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void stillAnswers() {
        assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                .containsEntry("ok", 1.0);
    }

    @Test
    void noise() throws IOException {
        for (int i = 0; i < 200; i++) {
            assertThat(hangsUpAfter(noise(1 + random.nextInt(300)))).isTrue();
        }
        stillAnswers();
    }

    @Test
    void messagesWithWrongLengths() throws IOException {
        for (int length : new int[] {Integer.MIN_VALUE, -1, 0, 15, 16, 17, 1 << 30, Integer.MAX_VALUE}) {
            assertThat(hangsUpAfter(message(length, OP_MSG, noise(40)).array())).isTrue();
        }
        stillAnswers();
    }

    @Test
    void messagesThatAreCutShortOrBroken() throws IOException {
        for (int i = 0; i < 100; i++) {
            var body = noise(5 + random.nextInt(60));
            ByteBuffer.wrap(body).putInt(0, 0);
            body[4] = 0;
            var whole = message(16 + body.length, OP_MSG, body).array();
            assertThat(hangsUpAfter(whole)).isTrue();
            assertThat(hangsUpAfter(java.util.Arrays.copyOf(whole, whole.length - 1)))
                    .isTrue();
        }
        stillAnswers();
    }

    @Test
    void aDocumentNestedTooDeep() {
        var deep = new Document();
        for (int i = 0; i < 250; i++) {
            deep = new Document("in", deep);
        }
        var notes = client.getDatabase("forum").getCollection("notes");
        for (var tooDeep : new Document[] {deep, new Document("_id", 1).append("in", deep)}) {
            var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                    com.mongodb.MongoException.class, () -> notes.insertOne(tooDeep));
            assertThat(refused.getCode()).isEqualTo(15);
        }
        assertThat(notes.countDocuments()).isZero();
        stillAnswers();
    }
}
