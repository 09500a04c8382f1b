package community.mhc.chassis.stream.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;

/** A Kafka of one node, of the version of our clients. Arguments: its directory, its port, its controller's port. */
public final class Broker {

    private Broker() {}

    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var settings = data.resolve("server.properties");
        var properties = new Properties();
        properties.putAll(java.util.Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://127.0.0.1:" + arguments[1] + ",CONTROLLER://127.0.0.1:" + arguments[2],
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + arguments[2],
                "log.dirs", data.resolve("log").toString(),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "2",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "4194304"));
        properties.setProperty("auto.create.topics.enable", "false");
        try (var out = Files.newBufferedWriter(settings)) {
            properties.store(out, null);
        }
        if (!Files.exists(data.resolve("log/meta.properties")))
            kafka.tools.StorageTool.execute(
                    new String[] {
                        "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()
                    },
                    System.out);
        Kafka.main(new String[] {settings.toString()});
    }
}
