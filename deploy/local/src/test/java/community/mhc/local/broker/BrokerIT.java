package community.mhc.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.local.stack.Ports;
import community.mhc.local.stack.Probe;
import community.mhc.local.stack.Probes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

    private static final int MESSAGES = 200;

    @TempDir
    private Path data;

    private int port;
    private int controllerPort;
    private Process broker;

    @BeforeEach
    void pickPorts() {
        var ports = new Ports(Map.of());
        port = ports.of("kafka");
        controllerPort = ports.of("controller");
    }

    @AfterEach
    void stop() throws Exception {
        broker.destroyForcibly().waitFor();
    }

    @Test
    void whatItAcknowledgedItHasAfterAKill() throws Exception {
        start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(List.of(new NewTopic("talk", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < MESSAGES; i++) {
                producer.send(new ProducerRecord<>("talk", "key", "message " + i))
                        .get(30, TimeUnit.SECONDS);
            }
        }
        broker.destroyForcibly().waitFor();
        start();
        assertThat(read()).hasSize(MESSAGES).startsWith("message 0").endsWith("message " + (MESSAGES - 1));
    }

    private List<String> read() {
        var read = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", address()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = List.of(new TopicPartition("talk", 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (read.size() < MESSAGES && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> read.add(message.value()));
            }
        }
        return read;
    }

    private void start() throws Exception {
        broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broker.class.getName(),
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("broker.log").toFile())
                .start();
        Probe probe = Probes.kafka(port);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!probe.ready()) {
            assertThat(System.nanoTime()).as("ready within a minute").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private String address() {
        return "127.0.0.1:" + port;
    }
}
