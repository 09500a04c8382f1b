package community.mhc.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import community.mhc.eventstore.testkit.Fault;
import community.mhc.eventstore.testkit.FaultPlan;
import community.mhc.eventstore.testkit.FaultyLink;
import community.mhc.eventstore.testkit.WireMessage;
import community.mhc.localmongo.LocalMongo;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The link of the test kit, with nothing but a driver before it. */
@Timeout(30)
class FaultyLinkTest {

    private static final int MORE_TO_COME = 2;

    private static LocalMongo server;

    @BeforeAll
    static void start() {
        server = LocalMongo.inMemory();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }

    private static boolean isStored(int id) {
        try (MongoClient direct = MongoClients.create(server.connectionString())) {
            return notes(direct).find(eq("_id", id)).first() != null;
        }
    }

    /** Inserts a note over a link that strikes it; answers what the driver throws. */
    private static Throwable insert(int id, Fault fault) {
        try (FaultyLink link = FaultyLink.to(server.connectionString());
                MongoClient client = link.newClient()) {
            link.strike(request -> request.is("insert", "notes"), fault);
            notes(client).insertOne(new Document("_id", id));
            return null;
        } catch (MongoException e) {
            return e;
        }
    }

    @Test
    void aLinkThatIsToldNothingIsNotNoticed() {
        try (FaultyLink link = FaultyLink.to(server.connectionString());
                MongoClient client = link.newClient()) {
            notes(client).insertOne(new Document("_id", 1));
            notes(client).withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", 2));

            assertThat(notes(client).countDocuments(eq("_id", 1))).isEqualTo(1);
            assertThat(link.faults()).isZero();
        }
    }

    /** As a real server tells a driver again and again how it is, without being asked each time. */
    @Test
    void severalAnswersToOneRequestAllPass() throws Exception {
        try (ServerSocket talkative = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FaultyLink link = FaultyLink.to("mongodb://127.0.0.1:" + talkative.getLocalPort());
                Socket client = new Socket("127.0.0.1", new ServerAddress(hostOf(link)).getPort());
                Socket server = talkative.accept()) {
            client.getOutputStream().write(message(0));
            assertThat(server.getInputStream().readNBytes(message(0).length)).isEqualTo(message(0));

            for (int flags : new int[] {MORE_TO_COME, MORE_TO_COME, 0}) {
                server.getOutputStream().write(message(flags));
                assertThat(client.getInputStream().readNBytes(message(flags).length))
                        .isEqualTo(message(flags));
            }
        }
    }

    private static String hostOf(FaultyLink link) {
        return new ConnectionString(link.connectionString()).getHosts().getFirst();
    }

    /** An empty document in MongoDB's wire protocol. */
    private static byte[] message(int flags) {
        ByteBuffer message = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        return message.putInt(26)
                .putInt(1)
                .putInt(0)
                .putInt(2013)
                .putInt(flags)
                .put((byte) 0)
                .putInt(5)
                .array();
    }

    @Test
    void whatIsLostOnTheWayIsNotStoredAndWhatIsLostOnTheWayBackIs() {
        assertThat(insert(10, Fault.REQUEST_LOST)).isInstanceOf(MongoSocketException.class);
        assertThat(insert(11, new Fault.CutRequest(0.9))).isInstanceOf(MongoSocketException.class);
        assertThat(insert(12, Fault.REPLY_LOST)).isInstanceOf(MongoSocketException.class);
        assertThat(insert(13, new Fault.CutReply(0.9))).isInstanceOf(MongoSocketException.class);

        assertThat(IntStream.range(10, 14).filter(FaultyLinkTest::isStored)).containsExactly(12, 13);
    }

    @ParameterizedTest
    @CsvSource({"189,0", "10107,1", "91,1"})
    void anErrorOfThePrimarySaysNothingAboutWhatWasStored(int code, int documents) {
        int id = 20 + code * 10 + documents;

        assertThat(insert(id, new Fault.Failed(code, documents)))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(code));

        assertThat(isStored(id)).isEqualTo(documents == 1);
    }

    @Test
    void aSlowAnswerIsAnAnswer() {
        long start = System.nanoTime();

        assertThat(insert(30, new Fault.Slow(Duration.ofMillis(30), Duration.ofMillis(30))))
                .isNull();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(60));
    }

    @Test
    void aLateRequestArrivesWhenItIsDelivered() {
        try (FaultyLink link = FaultyLink.to(server.connectionString());
                MongoClient client = link.newClient()) {
            link.strike(request -> request.is("insert", "notes"), Fault.REQUEST_LATE);
            assertThatThrownBy(() -> notes(client).insertOne(new Document("_id", 40)))
                    .isInstanceOf(MongoException.class);
            assertThat(isStored(40)).isFalse();

            link.deliverLate();

            assertThat(isStored(40)).isTrue();
        }
    }

    @Test
    void anyCommandOnAnyCollectionMayBeStruckOnce() {
        try (FaultyLink link = FaultyLink.to(server.connectionString());
                MongoClient client = link.newClient()) {
            link.strike(request -> request.is("update", "notes"), new Fault.Failed(11602, 0));
            Document update = new Document("$set", new Document("read", true));

            assertThatThrownBy(() -> notes(client).updateOne(eq("_id", 50), update))
                    .isInstanceOf(MongoCommandException.class);
            assertThatCode(() -> notes(client).updateOne(eq("_id", 50), update)).doesNotThrowAnyException();
            assertThat(link.faults()).isEqualTo(1);
        }
    }

    @Test
    void userDatabaseAndOptionsAreKept() {
        try (FaultyLink link = FaultyLink.to(
                "mongodb://an%40na:s%2Fecret@localhost:27018/notes?replicaSet=rs0&w=majority&compressors=zlib&directConnection=false")) {
            assertThat(link.connectionString())
                    .matches(
                            "mongodb://an%40na:s%2Fecret@127\\.0\\.0\\.1:\\d+/notes\\?directConnection=true&w=majority");
        }
        try (FaultyLink link = FaultyLink.to("mongodb://localhost?w=1")) {
            assertThat(link.connectionString()).matches("mongodb://127\\.0\\.0\\.1:\\d+/\\?directConnection=true&w=1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://a,b/?replicaSet=rs0",
                "mongodb://user:word@a/?tls=true",
                "http://a",
                "mongodb+srv://a.b.c"
            })
    void whatALinkCannotReadIsRefusedWithoutTellingWhatItIs(String connectionString) {
        assertThatThrownBy(() -> FaultyLink.to(connectionString))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("word");
    }

    @Test
    void aLinkMayBeThereBeforeItsServer() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (FaultyLink link = FaultyLink.to("mongodb://127.0.0.1:" + nobody + "/?serverSelectionTimeoutMS=200");
                MongoClient client = link.newClient()) {
            assertThatThrownBy(() -> notes(client).countDocuments()).isInstanceOf(MongoException.class);
        }
    }

    @Test
    void aSeedMakesTheSameAccidentsEachTime() {
        assertThat(accidents(FaultPlan.seeded(7))).isEqualTo(accidents(FaultPlan.seeded(7)));
        assertThat(accidents(FaultPlan.seeded(7))).isNotEqualTo(accidents(FaultPlan.seeded(8)));
    }

    @Test
    void aPlanStrikesAsOftenAsItIsToldAndNoOtherCollection() {
        assertThat(accidents(FaultPlan.seeded(7)).stream().filter(fault -> fault != Fault.NONE))
                .hasSizeBetween(120, 280);
        assertThat(accidents(FaultPlan.seeded(7).oneIn(1).atMost(3)))
                .filteredOn(fault -> fault != Fault.NONE)
                .hasSize(3);
        assertThat(accidents(FaultPlan.seeded(7).on("notes"))).containsOnly(Fault.NONE);
        assertThat(accidents(FaultPlan.seeded(7).oneIn(1)).stream()
                        .map(Object::getClass)
                        .distinct())
                .as("kinds of accidents of inserts")
                .hasSize(7);
        assertThat(accidents(FaultPlan.seeded(7).oneIn(1).slowest(Duration.ofSeconds(9))))
                .contains(new Fault.Slow(Duration.ofSeconds(9), Duration.ZERO));
        assertThatThrownBy(() -> FaultPlan.seeded(7).oneIn(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a thousand inserts into {@code events} would meet with. */
    private static List<Fault> accidents(FaultPlan plan) {
        AtomicReference<WireMessage> insert = new AtomicReference<>();
        try (FaultyLink link = FaultyLink.to(server.connectionString(), request -> {
                    if (request.is("insert", "events")) {
                        insert.set(request);
                    }
                    return Fault.NONE;
                });
                MongoClient client = link.newClient()) {
            client.getDatabase("test").getCollection("events").insertOne(new Document());
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            faults.add(plan.apply(insert.get()));
        }
        return faults;
    }
}
