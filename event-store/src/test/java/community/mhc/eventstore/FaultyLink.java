package community.mhc.eventstore;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A connection to the server on which chosen insert requests meet with an accident. */
final class FaultyLink implements AutoCloseable {

    /** What happens to an insert request. */
    enum Fault {
        /** It gets through. */
        NONE,
        /** The connection breaks before the server has it. */
        REQUEST_LOST,
        /** The server executes it; the connection breaks before the answer is back. */
        REPLY_LOST,
        /** The connection breaks; the server gets the request only when {@link FaultyLink#deliverLate} is called. */
        REQUEST_LATE
    }

    // First bytes of the first section of a message: kind 0, length of the document, a string named "insert".
    private static final byte[] INSERT = "\u0002insert\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);
    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch delivered = new CountDownLatch(1);

    FaultyLink(int serverPort) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort() + "/?directConnection=true";
    }

    /** Strikes once, at the next insert. */
    void strike(Fault fault) {
        next.set(fault);
    }

    int faults() {
        return faults.get();
    }

    /** Lets the server have the request that is late, and waits until it has executed it. */
    void deliverLate() throws InterruptedException {
        release.countDown();
        delivered.await();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket upstream = new Socket(server.getAddress(), server.getPort());
                sockets.add(client);
                sockets.add(upstream);
                Thread.ofVirtual().start(() -> serve(client, upstream));
            }
        } catch (IOException e) {
            // Closed: no more connections.
        }
    }

    /** Requests and answers alternate on a connection of the synchronous driver. */
    private void serve(Socket client, Socket upstream) {
        try (client;
                upstream) {
            DataInputStream requests = new DataInputStream(client.getInputStream());
            DataInputStream answers = new DataInputStream(upstream.getInputStream());
            while (true) {
                byte[] request = message(requests);
                Fault fault = isInsert(request) ? next.getAndSet(Fault.NONE) : Fault.NONE;
                if (fault != Fault.NONE) {
                    faults.incrementAndGet();
                }
                switch (fault) {
                    case NONE -> {
                        send(upstream.getOutputStream(), request);
                        send(client.getOutputStream(), message(answers));
                    }
                    case REQUEST_LOST -> {
                        return;
                    }
                    case REPLY_LOST -> {
                        send(upstream.getOutputStream(), request);
                        message(answers);
                        return;
                    }
                    case REQUEST_LATE -> {
                        client.close();
                        release.await();
                        send(upstream.getOutputStream(), request);
                        message(answers);
                        delivered.countDown();
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // One side is gone; closing both tells the other.
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            throw new IOException("closed");
        }
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[size];
        System.arraycopy(length, 0, message, 0, Integer.BYTES);
        in.readFully(message, Integer.BYTES, size - Integer.BYTES);
        return message;
    }

    private static boolean isInsert(byte[] message) {
        String head = new String(message, 0, Math.min(message.length, 64), StandardCharsets.ISO_8859_1);
        return head.contains(new String(INSERT, StandardCharsets.ISO_8859_1)) && head.contains("events");
    }

    private static void send(OutputStream out, byte[] message) throws IOException {
        out.write(message);
        out.flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
