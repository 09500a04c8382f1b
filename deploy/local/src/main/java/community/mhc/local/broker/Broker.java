package community.mhc.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A single Kafka node, broker and controller in one, that formats its storage on the first start. */
public final class Broker {

    private Broker() {}

    /** Takes the data directory, the port for clients and the controller's port, and runs until it is asked to stop. */
    public static void main(String[] args) throws IOException {
        var data = Path.of(args[0]);
        var settings = data.resolve("server.properties");
        Files.createDirectories(data);
        try (var out = Files.newBufferedWriter(settings)) {
            properties(data, Integer.parseInt(args[1]), Integer.parseInt(args[2]))
                    .store(out, null);
        }
        if (!Files.exists(data.resolve("log").resolve("meta.properties"))) {
            format(settings);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        // Kafka's own: one that began with a dash, as one UUID in 64 does, would be taken for an option.
        var cluster = Uuid.randomUuid().toString();
        var command = new String[] {"format", "--cluster-id", cluster, "--config", settings.toString()};
        int exit = StorageTool.execute(command, System.out);
        if (exit != 0) {
            throw new IllegalStateException("Kafka could not format its storage: exit code " + exit);
        }
    }

    /** What a killed process acknowledged is in the system's page cache, so a single node needs no flush per message. */
    static Properties properties(Path data, int port, int controllerPort) {
        var p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("log.dirs", data.resolve("log").toString());
        p.setProperty("auto.create.topics.enable", "false");
        // One node: nothing can be replicated.
        p.setProperty("default.replication.factor", "1");
        p.setProperty("min.insync.replicas", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        // A dozen consumer groups: 50 partitions of offsets would only cost files and start-up time.
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.num.partitions", "1");
        // Nobody else will join a group of one machine: consume at once.
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // The default, 128 MiB, is half of this broker's heap.
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        p.setProperty("log.segment.bytes", Integer.toString(64 << 20));
        p.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("background.threads", "2");
        return p;
    }
}
