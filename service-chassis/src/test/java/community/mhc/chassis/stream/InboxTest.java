package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.test.Messages;
import community.mhc.eventstore.testkit.TestMongo;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** However messages come, the effect is that of each having come once and in order. */
class InboxTest {

    record ThingDone(String body) {}

    private static final String TOPIC = "other.thing.v1";

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private DeadLetters deadLetters = new DeadLetters(database, Clock.systemUTC());
    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
    private Consumer<IncomingMessage> trouble = message -> {};

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
        assertThat(handledOf("a")).containsExactly("a0");
        assertThat(handledOf("b")).containsExactly("b0", "b1", "b2");
        assertThat(deadLetters()).containsExactly("a1", "a2", "a3");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, AssertionError.class})
    void anErrorIsPoisonToo(Class<? extends Error> error) {
        trouble = message -> {
            if (message.key().equals("a")) throw BeanUtils.instantiateClass(error);
        };
        deliver(a(0), b(0), a(1));
        assertThat(handled).containsExactly("b0");
        assertThat(deadLetters()).containsExactly("a0", "a1");
        assertThat(deadLetters.sequence(TOPIC + "/a").cause()).isEqualTo(error.getName());
        assertThat(redrive().of(TOPIC + "/a").stopped()).isEqualTo(error.getName());
        trouble = message -> {};
        assertThat(redrive().of(TOPIC + "/a").handled()).isEqualTo(2);
    }

    @Test
    void thatThereIsNoMemoryIsNothingAgainstTheMessage() {
        trouble = message -> {
            throw new OutOfMemoryError();
        };
        assertThatThrownBy(() -> deliver(a(0))).isInstanceOf(OutOfMemoryError.class);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aMeterCountsWhatWaits() {
        var registry = new SimpleMeterRegistry();
        var metrics = new StaticListableBeanFactory(Map.of("registry", registry)).getBeanProvider(MeterRegistry.class);
        deadLetters = new StreamConfiguration().deadLetters(database, Clock.systemUTC(), metrics);
        trouble = poisonous("a0");
        deliver(a(0), a(1), b(0));
        assertThat(registry.get("mhc.stream.dead-letters").gauge().value()).isEqualTo(2);
    }

    /** Its data is a string then: see {@link MessageReader}. */
    @Test
    void whatCannotBeReadStaysADeadLetter() {
        trouble = message -> message.as(ThingDone.class);
        deliver(Messages.message(TOPIC, "other.thing-done.v1", "a", 0, "\"{broken\""), a(1));
        assertThat(handled).isEmpty();
        assertThat(redrive().of(TOPIC + "/a").handled()).isZero();
        assertThat(deadLetters()).containsExactly("a0", "a1");
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
        assertThat(handled).containsExactlyInAnyOrder("a0", "b0");
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
        assertThat(handled).as("handled again, which handlers must bear").containsExactlyInAnyOrder("a0", "a0", "b0");
    }

    @Test
    void theCauseOfARefusalIsItsCodeAndOfAFaultItsPlace() {
        trouble = message -> {
            if (message.key().equals("a")) throw CommonError.NOT_FOUND.because("the words of a member");
            throw new IllegalStateException("the words of a member");
        };
        deliver(a(0), b(0));
        assertThat(deadLetters.sequence(TOPIC + "/a").cause())
                .isEqualTo("community.mhc.chassis.problem.Refusal NOT_FOUND");
        var fault = deadLetters.sequence(TOPIC + "/b");
        assertThat(fault.cause()).isEqualTo("java.lang.IllegalStateException");
        assertThat(fault.place()).startsWith("community.mhc.chassis.stream.InboxTest.");
    }

    @Test
    void aRedriveHandlesTheSequenceInOrderAndThenItsAggregateGoesOn() {
        trouble = poisonous("a1");
        deliver(a(0), a(1), a(2), a(3), b(0));
        trouble = message -> {};
        assertThat(redrive().of(TOPIC + "/a")).isEqualTo(new Redrive.Outcome(TOPIC + "/a", 3, 0, ""));
        deliver(a(4));
        assertThat(handledOf("a")).containsExactly("a0", "a1", "a2", "a3", "a4");
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
        assertThat(inbox(1).handle(List.of(b(0), a(1), a(2)), () -> true)).isTrue();
        assertThat(handled).containsExactly("a0", "b0", "a1", "a2");
        assertThat(deadLetters()).isEmpty();
    }

    /** It was frozen while another instance took its partitions over and handled what was next, or put it aside. */
    @Test
    void whoStoodStillLooksAgainHowFarOthersHaveCome() {
        trouble = message -> {
            if (message.key().equals("b")) {
                trouble = poisonous("c0");
                deliver(a(0), a(1), a(2), c(0));
                LockSupport.parkNanos(Inbox.MARKS_GOOD_FOR.plusMillis(100).toNanos());
            }
        };
        assertThat(inbox(1).handle(List.of(b(0), a(0), a(1), a(3), c(0), c(1)), () -> true))
                .isTrue();
        assertThat(handled).containsExactly("a0", "a1", "a2", "b0", "a3");
        assertThat(deadLetters()).containsExactly("c0", "c1");
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
        return inbox(Inbox.AT_ONCE);
    }

    /** With one at a time, streams are handled in the order in which they come in the batch. */
    private Inbox inbox(int atOnce) {
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
        return new Inbox(List.of(handler), new Consumed(database), deadLetters, atOnce);
    }

    private List<String> handledOf(String key) {
        return handled.stream().filter(each -> each.startsWith(key)).toList();
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

    private static IncomingMessage c(long sequence) {
        return Messages.message(TOPIC, "other.thing-done.v1", "c", sequence, "{}");
    }

    private static IncomingMessage b(long sequence) {
        return Messages.message(TOPIC, "other.thing-done.v1", "b", sequence, "{}");
    }
}
