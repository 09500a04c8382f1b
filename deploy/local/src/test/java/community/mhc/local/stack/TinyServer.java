package community.mhc.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The smallest process worth supervising: says when it starts and stops, and answers whether it is ready. */
final class TinyServer {

    public static void main(String[] args) throws Exception {
        var name = args[0];
        int port = Integer.parseInt(args[1]);
        var diary = Path.of(args[2]);
        var manner = args[3];
        write(diary, "start " + name + " " + System.currentTimeMillis());
        if (manner.equals("dies")) {
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sayGoodbye(diary, name, manner)));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println(name + " is ready");
        Thread.currentThread().join();
    }

    private static void sayGoodbye(Path diary, String name, String manner) {
        try {
            Thread.sleep(manner.equals("stubborn") ? 60_000 : 100);
            write(diary, "stop " + name);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized void write(Path diary, String line) throws IOException {
        Files.writeString(diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
