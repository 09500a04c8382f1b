package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.stream.relay.Broker;
import community.mhc.chassis.stream.relay.Child;
import community.mhc.chassis.stream.relay.Relay;
import community.mhc.chassis.stream.relay.Said;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.localmongo.LocalMongo;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events are stored all the time, while the broker and two instances of a service that publishes and consumes them are killed and
 * frozen. In the end the topic is what the store says, and what was heard is what was stored, in order.
 */
class StreamUnderFireIT {

    private static final int ROUNDS = 7;
    private static final int AGGREGATES = 20;

    /** Long enough that segments and partitions are taken from who stands still: 5 s and 6 s. */
    private static final long FREEZE_MILLIS = 9_000;

    @TempDir
    Path data;

    private final long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    private final Random random = new Random(seed);
    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoEventStorageEngine store = MongoEventStorageEngine.builder()
            .database(client.getDatabase("relay"))
            .eventSerializer(DomainTypeSerializer.of(Relay.types()))
            .snapshotSerializer(DomainTypeSerializer.of(Relay.types()))
            .build();
    private final long[] stored = new long[AGGREGATES];
    private volatile boolean storing = true;
    private Thread writer;
    private KafkaSettings kafka;
    private Child broker;
    private List<Child> instances;

    @BeforeEach
    void start() {
        kafka = new KafkaSettings(true, "127.0.0.1:" + freePort(), 6, (short) 1);
        broker = new Child(
                Broker.class,
                data.resolve("broker.log"),
                data.toString(),
                kafka.bootstrapServers().split(":")[1],
                Integer.toString(freePort()));
        instances = List.of(instance("a"), instance("b"));
        writer = Thread.ofPlatform().start(this::keepStoring);
    }

    private Child instance(String name) {
        return new Child(
                Relay.class,
                data.resolve(name + ".log"),
                "--spring.application.name=relay-service",
                "--mhc.service=relay",
                "--server.port=0",
                "--mhc.mongodb-uri=" + server.connectionString(),
                "--mhc.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    }

    @AfterEach
    void stop() throws InterruptedException {
        storing = false;
        writer.join();
        instances.forEach(Child::kill);
        broker.kill();
        store.close();
        client.close();
        server.close();
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void whateverDiesEverythingStoredIsPublishedAndHeardInOrder() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            awaitHeard(heard() + 20);
            Thread.sleep(random.nextInt(700));
            strike(round);
        }
        storing = false;
        writer.join();
        awaitHeard(LongStream.of(stored).sum());

        var comparison = new TopicComparison(
                        store, Relay.outgoing(), List.of(Relay.TOPIC), () -> KafkaClients.reader(kafka))
                .upTo(LongStream.of(stored).sum());
        System.out.printf("stream under fire, seed %d: %s%n", seed, comparison);
        assertThat(comparison.differing()).isEmpty();
        assertThat(comparison.leaving()).isEqualTo(LongStream.of(stored).sum());
        for (int aggregate = 0; aggregate < AGGREGATES; aggregate++)
            assertThat(firstTimes("thing-" + aggregate))
                    .as("thing-%d, seed %d", aggregate, seed)
                    .containsExactlyElementsOf(
                            LongStream.range(0, stored[aggregate]).boxed().toList());
        assertThat(client.getDatabase("relay").getCollection("dead_letters").countDocuments())
                .isZero();
    }

    /** Everybody has their turn; the seed decides how long the others are let alone. */
    private void strike(int round) throws Exception {
        switch (round % ROUNDS) {
            case 0 -> again(broker);
            case 1 -> again(instances.get(0));
            case 2 -> again(broker, instances.get(0), instances.get(1));
            case 3 -> freeze(instances.get(random.nextInt(2)));
            case 4 -> again(instances.get(1), broker);
            case 5 -> freeze(broker);
            default -> again(instances.get(random.nextInt(2)));
        }
    }

    private static void again(Child... children) {
        for (var child : children) child.kill();
        for (var child : children) child.start();
    }

    private static void freeze(Child child) throws Exception {
        child.freeze();
        Thread.sleep(FREEZE_MILLIS);
        child.thaw();
    }

    private void keepStoring() {
        var which = new Random(seed);
        while (storing) {
            int aggregate = which.nextInt(AGGREGATES);
            long number = stored[aggregate];
            store.appendEvents(
                    new GenericDomainEventMessage<>("Thing", "thing-" + aggregate, number, new Said(number)));
            stored[aggregate]++;
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    private void awaitHeard(long count) throws InterruptedException {
        while (heard() < count) Thread.sleep(50);
    }

    /** How many different messages were. */
    private long heard() {
        long count = 0;
        for (int aggregate = 0; aggregate < AGGREGATES; aggregate++)
            count += firstTimes("thing-" + aggregate).size();
        return count;
    }

    /** What was heard of an aggregate, without what was heard again after a crash. */
    private List<Long> firstTimes(String aggregate) {
        var heard = client.getDatabase("relay")
                .getCollection("heard")
                .find(new Document("_id", aggregate))
                .first();
        return heard == null ? List.of() : List.copyOf(new LinkedHashSet<>(heard.getList("numbers", Long.class)));
    }

    /** Below those of outgoing connections, one of which could take it while the broker is down. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
    }
}
