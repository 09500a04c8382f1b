package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.StoredTokens;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;

/** A broker and two instances of a service that publishes and consumes, each a process, while events are stored all the time. */
final class RelayScene {

    static final int AGGREGATES = 20;

    final long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    final Child broker;
    final List<Child> instances;
    /** Where operators ask. */
    final List<Integer> ports = List.of(freePort(), freePort());

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoEventStorageEngine store = MongoEventStorageEngine.builder()
            .database(client.getDatabase("relay"))
            .eventSerializer(DomainTypeSerializer.of(Relay.types()))
            .snapshotSerializer(DomainTypeSerializer.of(Relay.types()))
            .build();
    private final KafkaSettings kafka =
            new KafkaSettings(true, "127.0.0.1:" + freePort(), 6, (short) 1, "PLAINTEXT", "SCRAM-SHA-512", "", "");
    private final long[] stored = new long[AGGREGATES];
    private final Path data;
    private final Thread writer;
    private volatile boolean storing = true;

    /** @param data a directory for logs and for the broker */
    RelayScene(Path data) {
        this.data = data;
        broker = new Child(
                Broker.class,
                data.resolve("broker.log"),
                data.toString(),
                kafka.bootstrapServers().split(":")[1],
                Integer.toString(freePort()));
        instances = ports.stream().map(this::instance).toList();
        writer = Thread.ofPlatform().start(this::keepStoring);
    }

    private Child instance(int port) {
        return new Child(
                Relay.class,
                data.resolve(port + ".log"),
                "--spring.application.name=relay-service",
                "--mhc.service=relay",
                "--server.port=0",
                "--management.server.port=" + port,
                "--mhc.mongodb-uri=" + server.connectionString(),
                "--mhc.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    }

    private void keepStoring() {
        var which = new Random(seed);
        while (storing) {
            int aggregate = which.nextInt(AGGREGATES);
            long number = stored[aggregate];
            store.appendEvents(
                    new GenericDomainEventMessage<>("Thing", "thing-" + aggregate, number, new Said(number)));
            stored[aggregate]++;
            LockSupport.parkNanos(5_000_000);
        }
    }

    void storeNoMore() throws InterruptedException {
        storing = false;
        writer.join();
    }

    /** How many events there are. */
    long stored() {
        return LongStream.of(stored).sum();
    }

    /** The position of the newest event, of those that came back too. */
    long head() {
        return store.createHeadToken().position().orElseThrow();
    }

    void awaitHeard(long count) throws InterruptedException {
        while (heard() < count) Thread.sleep(50);
    }

    /** How many different messages were. */
    long heard() {
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

    /** The position up to which everything is published, as far as its publisher has said. */
    long published() {
        return new StoredTokens(client.getDatabase("relay"), DomainTypeSerializer.of(Relay.types()))
                .positionOf(KafkaPublisher.GROUP);
    }

    /** Who holds the publisher's token; empty where nobody does. */
    String publisher() {
        var token = client.getDatabase("relay")
                .getCollection("tokens")
                .find(new Document("processorName", KafkaPublisher.GROUP))
                .first();
        return token == null || token.getString("owner") == null ? "" : token.getString("owner");
    }

    /** The topic held against the store, up to this position, which must be published. */
    Comparison comparison(long position) {
        return new TopicComparison(
                        store,
                        Relay.outgoing().except(Relay.types().topics()),
                        List.of(Relay.TOPIC),
                        () -> KafkaClients.reader(kafka))
                .upTo(position);
    }

    /** Everything was, in order, and nothing waits. */
    void assertAllIsHeard() {
        for (int aggregate = 0; aggregate < AGGREGATES; aggregate++)
            assertThat(firstTimes("thing-" + aggregate))
                    .as("thing-%d, seed %d", aggregate, seed)
                    .containsExactlyElementsOf(
                            LongStream.range(0, stored[aggregate]).boxed().toList());
        assertThat(client.getDatabase("relay").getCollection("deadLetters").countDocuments())
                .isZero();
    }

    void close() throws InterruptedException {
        storeNoMore();
        instances.forEach(Child::kill);
        broker.kill();
        store.close();
        client.close();
        server.close();
    }

    /** Below those of outgoing connections, one of which could take it while its process is down. */
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
