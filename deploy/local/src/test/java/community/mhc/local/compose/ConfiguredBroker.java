package community.mhc.local.compose;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A new broker with the settings in a file. */
final class ConfiguredBroker {

    private ConfiguredBroker() {}

    public static void main(String[] args) {
        var cluster = Uuid.randomUuid().toString();
        StorageTool.execute(new String[] {"format", "--cluster-id", cluster, "--config", args[0]}, System.out);
        Kafka.main(args);
    }
}
