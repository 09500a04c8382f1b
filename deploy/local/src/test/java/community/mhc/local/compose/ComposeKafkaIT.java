package community.mhc.local.compose;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.local.stack.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker with the settings of docker-compose.yml, and the rights that deploy/compose/kafka-rights gives. */
@Tag("attack")
class ComposeKafkaIT {

    private static final List<String> SERVICES = List.of("member", "forum", "files", "jobs", "notification");

    @TempDir
    private static Path data;

    private static int port;
    private static Process broker;
    private static Map<String, String> secrets;

    @BeforeAll
    static void start() throws Exception {
        var ports = new Ports(Map.of());
        port = ports.of("kafka");
        secrets = ComposeFile.newSecrets();
        var settings = data.resolve("server.properties");
        try (var out = Files.newBufferedWriter(settings)) {
            properties(port, ports.of("controller")).store(out, null);
        }
        broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConfiguredBroker.class.getName(),
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("broker.log").toFile())
                .start();
        try (var admin = Admin.create(as("broker", secrets.get("MHC_KAFKA_BROKER_PASSWORD")))) {
            admin.createAcls(rights()).all().get(60, SECONDS);
            var topics = SERVICES.stream().map(ComposeKafkaIT::topicOf).map(name -> new NewTopic(name, 1, (short) 1));
            admin.createTopics(topics.toList()).all().get(30, SECONDS);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        broker.destroyForcibly().waitFor();
    }

    @Test
    void aServiceWritesItsOwnTopicsReadsAllAndKeepsItsPlace() throws Exception {
        for (var service : SERVICES) {
            send(service, topicOf(service));
            try (var admin = Admin.create(as(service))) {
                admin.createTopics(List.of(new NewTopic(service + ".new.v1", 1, (short) 1)))
                        .all()
                        .get(30, SECONDS);
                admin.deleteRecords(Map.of(first(topicOf(service)), RecordsToDelete.beforeOffset(0)))
                        .all()
                        .get(30, SECONDS);
            }
            for (var other : SERVICES) read(service, topicOf(other));
            place(service, service + "-service");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "forum", "files", "jobs", "notification"})
    void aServiceCanNeitherWriteNorEmptyTheTopicsOfOthersNorTakeTheirPlace(String service) {
        try (var admin = Admin.create(as(service))) {
            for (var other : SERVICES) {
                if (other.equals(service)) continue;
                assertThatThrownBy(() -> send(service, topicOf(other)))
                        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> admin.deleteRecords(
                                        Map.of(first(topicOf(other)), RecordsToDelete.beforeOffset(0)))
                                .all()
                                .get(30, SECONDS))
                        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> admin.deleteTopics(List.of(topicOf(other)))
                                .all()
                                .get(30, SECONDS))
                        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
                assertThatThrownBy(() -> place(service, other + "-service"))
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "forum", "files", "jobs", "notification"})
    void aServiceGivesItselfNoRights(String service) {
        try (var admin = Admin.create(as(service))) {
            assertThatThrownBy(() -> admin.createAcls(rights()).all().get(30, SECONDS))
                    .hasRootCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void nobodyElseComesIn() {
        for (var stranger :
                List.of(as("forum", secrets.get("MHC_FILES_KAFKA_PASSWORD")), as("forum", ""), as("guest", "guest")))
            try (var admin = Admin.create(stranger)) {
                assertThatThrownBy(() -> admin.listTopics().names().get(30, SECONDS))
                        .hasRootCauseInstanceOf(SaslAuthenticationException.class);
            }
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "default.api.timeout.ms",
                3_000,
                "request.timeout.ms",
                2_000))) {
            assertThatThrownBy(() -> admin.listTopics().names().get(30, SECONDS))
                    .isInstanceOf(Exception.class);
        }
    }

    /** As the image makes them of the environment, but for the places. */
    private static Properties properties(int port, int controllerPort) {
        var properties = new Properties();
        ComposeFile.read().containers().get("kafka").environment().forEach((name, value) -> {
            if (name.startsWith("KAFKA_"))
                properties.setProperty(
                        name.substring("KAFKA_".length()).toLowerCase().replace('_', '.'),
                        ComposeFile.filledIn(value, secrets)
                                .replace("CLIENTS://:9092", "CLIENTS://127.0.0.1:" + port)
                                .replace("kafka:9092", "127.0.0.1:" + port)
                                .replace(":9093", ":" + controllerPort)
                                .replace(
                                        "/var/lib/kafka/data",
                                        data.resolve("log").toString()));
        });
        // A small machine: neither of these is what is tested.
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        properties.setProperty("offsets.topic.num.partitions", "1");
        return properties;
    }

    /** The script runs with a kafka-acls.sh that only writes down how it was called. */
    private static List<AclBinding> rights() throws Exception {
        var tools = Files.createTempDirectory(data, "tools");
        var tool = Files.writeString(tools.resolve("kafka-acls.sh"), "#!/bin/sh\necho \"$@\"\n");
        tool.toFile().setExecutable(true);
        var script = new ProcessBuilder(
                        "bash",
                        ComposeFile.REPOSITORY
                                .resolve("deploy/compose/kafka-rights")
                                .toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        script.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        script.environment().put("TMPDIR", tools.toString());
        script.environment().put("MHC_KAFKA_BROKER_PASSWORD", secrets.get("MHC_KAFKA_BROKER_PASSWORD"));
        var process = script.start();
        try (var calls = process.inputReader()) {
            var bindings =
                    calls.lines().flatMap(call -> bindings(call).stream()).toList();
            assertThat(process.waitFor()).isZero();
            assertThat(tools.resolve("broker.properties")).content().contains("username=\"broker\"");
            return bindings;
        }
    }

    private static List<AclBinding> bindings(String call) {
        var words = call.split(" ");
        var named = new HashMap<String, List<String>>();
        for (int i = 0; i + 1 < words.length; i++)
            if (words[i].startsWith("--"))
                named.computeIfAbsent(words[i], any -> new ArrayList<>()).add(words[i + 1]);
        assertThat(named)
                .containsEntry("--resource-pattern-type", List.of("prefixed"))
                .containsKey("--add");
        var bindings = new ArrayList<AclBinding>();
        for (var principal : named.get("--allow-principal"))
            for (var operation : named.get("--operation"))
                for (var type : List.of(ResourceType.TOPIC, ResourceType.GROUP))
                    for (var name : named.getOrDefault("--" + type.name().toLowerCase(), List.of()))
                        bindings.add(new AclBinding(
                                new ResourcePattern(type, name, PatternType.PREFIXED),
                                new AccessControlEntry(
                                        principal,
                                        "*",
                                        AclOperation.fromString(operation.toUpperCase()),
                                        AclPermissionType.ALLOW)));
        return bindings;
    }

    private static void send(String service, String topic) throws Exception {
        var settings = as(service);
        settings.put("max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(30, SECONDS);
        }
    }

    private static void read(String service, String topic) {
        try (var consumer = new KafkaConsumer<>(as(service), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(first(topic)));
            consumer.seekToBeginning(List.of(first(topic)));
            consumer.poll(Duration.ofMillis(50));
            consumer.position(first(topic));
        }
    }

    private static void place(String service, String group) {
        var settings = as(service);
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(first(topicOf(service))));
            consumer.commitSync(
                    Map.of(first(topicOf(service)), new org.apache.kafka.clients.consumer.OffsetAndMetadata(0)));
        }
    }

    private static TopicPartition first(String topic) {
        return new TopicPartition(topic, 0);
    }

    private static String topicOf(String service) {
        return service + ".thing.v1";
    }

    private static Map<String, Object> as(String service) {
        return as(service, secrets.get("MHC_%s_KAFKA_PASSWORD".formatted(service.toUpperCase())));
    }

    private static Map<String, Object> as(String user, String password) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password)));
    }
}
