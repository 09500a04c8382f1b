package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.test.Messages;
import community.mhc.localmongo.LocalMongo;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** However messages come, the effect is that of each having come once and in order. */
class InboxTest {

    private static final String TOPIC = "other.thing.v1";
    private static LocalMongo server;
    private static MongoClient client;

    private MongoDatabase database;
    private DeadLetters deadLetters;
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
        deadLetters = new DeadLetters(database, Clock.systemUTC());
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

    @Test
    void theCauseOfARefusalIsItsCodeAndOfAFaultItsPlace() {
        trouble = message -> {
            if (message.key().equals("a")) throw CommonError.NOT_FOUND.because("the words of a member");
            throw new IllegalStateException("the words of a member");
        };
        deliver(a(0), b(0));
        assertThat(deadLetters.sequences())
                .extracting(DeadSequence::cause)
                .containsExactly("community.mhc.chassis.problem.Refusal NOT_FOUND", "java.lang.IllegalStateException");
        assertThat(deadLetters.sequences().getLast().place()).startsWith("community.mhc.chassis.stream.InboxTest.");
    }

    @Test
    void aRedriveHandlesTheSequenceInOrderAndThenItsAggregateGoesOn() {
        trouble = poisonous("a1");
        deliver(a(0), a(1), a(2), a(3), b(0));
        trouble = message -> {};
        assertThat(redrive().of(TOPIC + "/a")).isEqualTo(new Redrive.Outcome(TOPIC + "/a", 3, 0, ""));
        deliver(a(4));
        assertThat(handled).containsExactly("a0", "b0", "a1", "a2", "a3", "a4");
        assertThat(deadLetters.sequences()).isEmpty();
        assertThat(redrive().of(TOPIC + "/a").stopped()).isEqualTo("nothing waits");
    }

    @Test
    void aRedriveStopsWhereItFailsAgain() {
        trouble = poisonous("a1");
        deliver(a(0), a(1), a(2), a(3));
        trouble = poisonous("a2");
        var outcome = redrive().of(TOPIC + "/a");
        assertThat(outcome.handled()).isEqualTo(1);
        assertThat(outcome.left()).isEqualTo(2);
        assertThat(outcome.stopped()).isEqualTo("java.lang.IllegalArgumentException");
        var sequence = deadLetters.sequence(TOPIC + "/a");
        assertThat(sequence.sequence()).isEqualTo(2);
        assertThat(sequence.attempts()).isEqualTo(2);
        assertThat(sequence.behind()).isEqualTo(1);
        assertThat(deadLetters()).containsExactly("a2", "a3");
    }

    @Test
    void aDatabaseThatIsAwayStopsARedriveAndCountsAsNoAttempt() {
        trouble = poisonous("a0");
        deliver(a(0));
        trouble = message -> {
            throw new MongoTimeoutException("away");
        };
        assertThat(redrive().of(TOPIC + "/a").stopped()).startsWith("not now");
        assertThat(deadLetters.sequence(TOPIC + "/a").attempts()).isEqualTo(1);
    }

    @Test
    void whatComesWhileItIsRedrivenWaitsItsTurn() {
        trouble = poisonous("a0");
        deliver(a(0), a(1));
        var more = new ArrayDeque<>(List.of(a(2), a(3)));
        trouble = message -> {
            if (!more.isEmpty()) deliver(more.poll());
            if (message.sequence() == 1)
                assertThat(redrive().of(TOPIC + "/a").stopped()).contains("somebody else");
        };
        assertThat(redrive().of(TOPIC + "/a").handled()).isEqualTo(4);
        deliver(a(4));
        assertThat(handled).containsExactly("a0", "a1", "a2", "a3", "a4");
    }

    /** The last letter was handled between the inbox's look at who waits and its putting one behind. */
    @Test
    void whatComesJustAfterTheRedriveEndedDoesNotWaitForAnother() {
        trouble = poisonous("a0");
        deliver(a(0));
        trouble = message -> {
            if (message.key().equals("b")) redrive().of(TOPIC + "/a");
        };
        deliver(b(0), a(1), a(2));
        assertThat(handled).containsExactly("a0", "b0", "a1", "a2");
        assertThat(deadLetters()).isEmpty();
    }

    /** As after a rebalance: two instances, each with stale and overlapping batches, everything three times, one poison. */
    @Test
    void whateverInstanceTakesItHoweverOftenTheResultIsThatOfOnceInOrder() {
        long seed = ThreadLocalRandom.current().nextLong();
        var random = new Random(seed);
        var keys = IntStream.range(0, 6).mapToObj(k -> "k" + k).toList();
        var log = new ArrayList<IncomingMessage>();
        for (long n = 0; n < 40; n++)
            for (var key : keys) log.add(Messages.message(TOPIC, "other.thing-done.v1", key, n, "{}"));
        trouble = message -> {
            if (message.key().equals("k3") && message.sequence() == 11) throw new IllegalArgumentException("poison");
        };
        var instances = List.of(inbox(), inbox());
        for (int committed = 0; committed < log.size(); ) {
            int upTo = Math.min(log.size(), committed + 1 + random.nextInt(30));
            var batch = log.subList(Math.max(0, committed - random.nextInt(60)), upTo);
            for (int times = 0; times < 3; times++)
                assertThat(instances.get(random.nextInt(2)).handle(batch, () -> true))
                        .isTrue();
            committed = upTo;
        }
        for (var key : keys)
            assertThat(handled.stream().filter(h -> h.startsWith(key + ":")))
                    .as("%s, seed %d", key, seed)
                    .containsExactlyElementsOf(LongStream.range(0, key.equals("k3") ? 11 : 40)
                            .mapToObj(n -> key + ":" + n)
                            .toList());
        assertThat(deadLetters.sequences()).singleElement().satisfies(k3 -> {
            assertThat(k3.sequence()).isEqualTo(11);
            assertThat(k3.behind()).isEqualTo(28);
        });
    }

    /** It was frozen while another instance took its partition over and handled what was next. */
    @Test
    void whoStoodStillLooksAgainHowFarOthersHaveCome() {
        trouble = message -> {
            if (message.key().equals("b")) {
                trouble = other -> {};
                deliver(a(0), a(1), a(2));
                LockSupport.parkNanos(Inbox.MARKS_GOOD_FOR.plusMillis(100).toNanos());
            }
        };
        deliver(b(0), a(0), a(1));
        assertThat(handled).containsExactly("a0", "a1", "a2", "b0");
    }

    private static Consumer<IncomingMessage> poisonous(String which) {
        return message -> {
            if (which.equals(message.key() + message.sequence())) throw new IllegalArgumentException("poison");
        };
    }

    private Redrive redrive() {
        return new Redrive(deadLetters, inbox(), new JsonMapper());
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
                handled.add(message.key() + (message.key().length() > 1 ? ":" : "") + message.sequence());
            }
        };
        return new Inbox(List.of(handler), new Consumed(database), deadLetters);
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
