package community.mhc.eventstore.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request of a driver, and what a {@link Fault} may do with it. */
final class Exchange {

    /** The driver's connection is to be broken. */
    static final class BrokenOff extends IOException {}

    private final WireMessage request;
    private final Socket client;
    private final Socket server;
    private final CountDownLatch release;

    /** @param release opens when requests that are held back may go on */
    Exchange(WireMessage request, Socket client, Socket server, CountDownLatch release) {
        this.request = request;
        this.client = client;
        this.server = server;
        this.release = release;
    }

    WireMessage request() {
        return request;
    }

    WireMessage execute() throws IOException {
        return execute(request);
    }

    /** Executes an insert of the first {@code documents}, or of all if there are fewer; answers of how many. */
    int executeFirst(int documents) throws IOException {
        int count = Math.min(documents, request.documents());
        if (count > 0) {
            execute(request.withFirst(count));
        }
        return count;
    }

    private WireMessage execute(WireMessage message) throws IOException {
        send(server, message.bytes());
        return WireMessage.read(new DataInputStream(server.getInputStream()));
    }

    /** Executes it and passes on whatever the server says to it: nothing, one answer, or answers until it says which is the last. */
    void passThrough() throws IOException {
        send(server, request.bytes());
        boolean more = !request.moreToCome();
        while (more) {
            WireMessage answer = WireMessage.read(new DataInputStream(server.getInputStream()));
            answer(answer);
            more = answer.moreToCome();
        }
    }

    void answer(WireMessage answer) throws IOException {
        send(client, answer.bytes());
    }

    void sendPart(double share) throws IOException {
        send(server, part(request, share));
    }

    void answerPart(WireMessage answer, double share) throws IOException {
        send(client, part(answer, share));
    }

    private static byte[] part(WireMessage message, double share) {
        return Arrays.copyOf(message.bytes(), (int) (message.bytes().length * share));
    }

    private static void send(Socket to, byte[] bytes) throws IOException {
        to.getOutputStream().write(bytes);
        to.getOutputStream().flush();
    }

    void hangUp() throws IOException {
        client.close();
    }

    /** Waits until late requests are let go, but no longer than {@code atMost}. */
    void holdBack(Duration atMost) throws InterruptedException {
        release.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void breakOff() throws BrokenOff {
        throw new BrokenOff();
    }
}
