package community.mhc.gateway;

import community.mhc.localmongo.LocalMongo;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A real gateway on a free port, told of its services by a file as the local stack does it. */
final class TestGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    private TestGateway(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    static TestGateway start(int port, String issuer, LocalMongo mongo, Path instances, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--mhc.issuer-url=" + issuer,
                "--mhc.client-secret=" + FakeProvider.SECRET,
                "--mhc.mongodb-uri=" + mongo.connectionString(),
                "--mhc.instances-file=" + instances,
                "--logging.structured.format.console="));
        arguments.addAll(List.of(more));
        return new TestGateway(SpringApplication.run(GatewayApplication.class, arguments.toArray(String[]::new)), port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Puts the file in place the way the supervisor does: whole, by a rename. */
    static void tell(Path file, Map<String, List<String>> instances) throws IOException {
        String json = instances.entrySet().stream()
                .map(entry -> "\"%s\":[%s]"
                        .formatted(
                                entry.getKey(),
                                String.join(
                                        ",",
                                        entry.getValue().stream()
                                                .map(url -> '"' + url + '"')
                                                .toList())))
                .collect(Collectors.joining(",", "{", "}"));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, json);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
