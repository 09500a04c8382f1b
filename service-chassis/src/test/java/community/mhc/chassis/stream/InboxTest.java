package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.test.Messages;
import community.mhc.localmongo.LocalMongo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However messages come, the effect is that of each having come once and in order. */
class InboxTest {

    private static final String TOPIC = "other.thing.v1";
    private static LocalMongo server;
    private static MongoClient client;

    private MongoDatabase database;
    private final List<String> handled = new ArrayList<>();
    private Consumer<IncomingMessage> trouble = message -> {};

    @BeforeAll
    static void start() {
        server = LocalMongo.inMemory();
        client = MongoClients.create(server.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void freshDatabase() {
        database = client.getDatabase("inbox-" + UUID.randomUUID());
    }

    @Test
    void aRepeatIsDroppedInTheSameBatchAndInALaterOne() {
        deliver(a(0), a(1), a(1));
        deliver(a(0), a(1), a(2));
        assertThat(handled).containsExactly("a0", "a1", "a2");
    }

    @Test
    void aRepeatIsDroppedByAnotherInstanceToo() {
        deliver(a(0));
        assertThat(inbox().handle(List.of(a(0), a(1)), () -> true)).isTrue();
        assertThat(handled).containsExactly("a0", "a1");
    }

    @Test
    void holesInTheSequenceAreNoLoss() {
        deliver(a(0), a(4));
        assertThat(handled).containsExactly("a0", "a4");
    }

    @Test
    void aPoisonMessageStopsItsOwnAggregateAlone() {
        trouble = message -> {
            if (message.key().equals("a") && message.sequence() == 1) throw new IllegalArgumentException("poison");
        };
        deliver(a(0), a(1), b(0), a(2), b(1));
        deliver(a(3), b(2));
        assertThat(handled).containsExactly("a0", "b0", "b1", "b2");
        assertThat(deadLetters()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void aDeadLetterHoldsNoWordOfTheFailure() {
        trouble = message -> {
            throw new IllegalArgumentException("what a member wrote");
        };
        deliver(a(0));
        var letter = database.getCollection("dead_letters").find().first();
        assertThat(letter.getString("cause")).isEqualTo("java.lang.IllegalArgumentException");
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsPutAside() {
        var failures = new AtomicInteger(3);
        trouble = message -> {
            if (failures.getAndDecrement() > 0) throw new MongoTimeoutException("away");
        };
        deliver(a(0), b(0));
        assertThat(handled).containsExactly("a0", "b0");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void whatIsLeftHalfDoneComesAgain() {
        trouble = message -> {
            if (message.key().equals("b")) throw new MongoTimeoutException("away");
        };
        var attempts = new AtomicInteger();
        assertThat(inbox().handle(List.of(a(0), b(0)), () -> attempts.incrementAndGet() < 6))
                .isFalse();
        trouble = message -> {};
        deliver(a(0), b(0));
        assertThat(handled).as("handled again, which handlers must bear").containsExactly("a0", "a0", "b0");
    }

    private void deliver(IncomingMessage... messages) {
        assertThat(inbox().handle(List.of(messages), () -> true)).isTrue();
    }

    private Inbox inbox() {
        var handler = new IncomingMessages() {
            @Override
            public List<String> topics() {
                return List.of(TOPIC);
            }

            @Override
            public void on(IncomingMessage message) {
                trouble.accept(message);
                handled.add(message.key() + message.sequence());
            }
        };
        return new Inbox(List.of(handler), new Consumed(database), new DeadLetters(database, Clock.systemUTC()));
    }

    private List<String> deadLetters() {
        var letters = new ArrayList<String>();
        for (Document letter : database.getCollection("dead_letters").find().sort(new Document("sequence", 1)))
            letters.add(letter.getString("key") + letter.getLong("sequence"));
        return letters;
    }

    private static IncomingMessage a(long sequence) {
        return Messages.message(TOPIC, "other.thing-done.v1", "a", sequence, "{}");
    }

    private static IncomingMessage b(long sequence) {
        return Messages.message(TOPIC, "other.thing-done.v1", "b", sequence, "{}");
    }
}
