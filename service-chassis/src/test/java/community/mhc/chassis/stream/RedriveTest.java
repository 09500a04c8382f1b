package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.test.Messages;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Who redrives a sequence may take too long or be killed; nobody handles what is not theirs, and nothing comes out of order. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedriveTest {

    private static final String TOPIC = "other.thing.v1";
    private static final String STREAM = TOPIC + "/a";
    private static final Consumer<IncomingMessage> NO_TROUBLE = message -> {};
    private static final Consumer<IncomingMessage> POISON = message -> {
        throw new IllegalArgumentException("poison");
    };

    private final List<Long> handled = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final DeadLetters deadLetters = new DeadLetters(database, new Watch());
    private final Inbox inbox = new Inbox(List.of(new Handler()), new Consumed(database), deadLetters);
    private Consumer<IncomingMessage> trouble = POISON;

    @Test
    void whoTookTooLongWithTheLastLetterIsDoneWhereAnotherHasEndedTheSequence() {
        deliver(0);
        trouble = tooLong(this::redrive);
        assertThat(redrive()).isEqualTo(new Redrive.Outcome(STREAM, 1, 0, ""));
        assertThat(handled).as("by both, which handlers must bear").containsExactly(0L, 0L);
    }

    @Test
    void itDoesNotGoOnWithWhatFailsAfterThat() {
        deliver(0);
        trouble = tooLong(() -> {
            redrive();
            trouble = POISON;
            deliver(1);
            trouble = NO_TROUBLE;
        });
        assertThat(redrive()).isEqualTo(new Redrive.Outcome(STREAM, 1, 1, "it took too long, somebody else is at it"));
        assertThat(handled).containsExactly(0L, 0L);
        assertThat(redrive().handled()).as("nobody holds it").isEqualTo(1);
    }

    @Test
    void norWithWhatAnotherHasHandledAndLetGoOf() {
        deliver(0, 1, 2);
        trouble = tooLong(() -> {
            trouble = poison(2);
            redrive();
        });
        assertThat(redrive().stopped()).startsWith("it took too long");
        assertThat(handled).containsExactly(0L, 1L, 0L);
        assertThat(deadLetters.sequence(STREAM).sequence()).isEqualTo(2);
    }

    @Test
    void itDoesNotEndWhatAnotherIsAt() {
        deliver(0);
        trouble = tooLong(() -> assertThat(deadLetters.claim(STREAM, "another")).isTrue());
        redrive();
        deliver(1);
        assertThat(handled).as("1 waits until the other ends it").containsExactly(0L);
    }

    @Test
    void nothingIsSaidOfASequenceThatAnotherIsAt() {
        deliver(0, 1);
        trouble = tooLong(() -> {
            trouble = poison(1);
            redrive();
            throw new IllegalArgumentException("only here");
        });
        redrive();
        assertThat(deadLetters.sequence(STREAM).sequence()).isEqualTo(1);
    }

    /** An instance was killed before it stored its marks. */
    @Test
    void whatComesAgainKeepsItsCause() {
        deadLetters.putAside(STREAM, message(0), Cause.of(new IllegalArgumentException()));
        deliver(0, 1);
        assertThat(deadLetters.letters(STREAM))
                .extracting(letter -> letter.getString("cause"))
                .containsExactly(IllegalArgumentException.class.getName(), Cause.EARLIER_ONE.type());
        assertThat(deadLetters.sequence(STREAM).cause()).isEqualTo(IllegalArgumentException.class.getName());
    }

    /** An instance was killed after a redrive had ended the sequence, before it took back the letter that it had put behind. */
    @Test
    void aLetterThatWasLeftIsNotHandledOutOfOrder() {
        deadLetters.putAside(STREAM, message(5), Cause.of(new IllegalArgumentException()));
        deadLetters.putBehind(STREAM, message(6));
        database.getCollection("dead_letters").deleteOne(eq("sequence", 5L));
        database.getCollection("dead_sequences").deleteOne(eq(STREAM));
        trouble = poison(9);
        deliver(6, 7, 8, 9);
        trouble = NO_TROUBLE;
        assertThat(redrive()).isEqualTo(new Redrive.Outcome(STREAM, 1, 0, ""));
        assertThat(handled).containsExactly(6L, 7L, 8L, 9L);
        assertThat(deadLetters.letters(STREAM)).isEmpty();
    }

    /** An instance stood still with a message that another one has handled, and then puts it aside. */
    @Test
    void oneThatIsLateDoesNotComeBeforeWhatWaits() {
        deliver(9);
        deadLetters.putAside(STREAM, message(6), Cause.of(new IllegalStateException()));
        assertThat(deadLetters.sequence(STREAM).sequence()).isEqualTo(9);
        trouble = NO_TROUBLE;
        redrive();
        assertThat(handled).containsExactly(9L);
    }

    /** Handles one message so slowly that {@code meanwhile} happens, once, when the claim is over. */
    private Consumer<IncomingMessage> tooLong(Runnable meanwhile) {
        return message -> {
            trouble = NO_TROUBLE;
            now = now.plus(DeadLetters.LONGEST_HANDLING).plusSeconds(1);
            meanwhile.run();
        };
    }

    private static Consumer<IncomingMessage> poison(long sequence) {
        return message -> {
            if (message.sequence() == sequence) POISON.accept(message);
        };
    }

    private void deliver(long... sequences) {
        var batch = LongStream.of(sequences).mapToObj(RedriveTest::message).toList();
        assertThat(inbox.handle(batch, () -> true)).isTrue();
    }

    private Redrive.Outcome redrive() {
        return new Redrive(deadLetters, inbox, new JsonMapper()).of(STREAM);
    }

    private static IncomingMessage message(long sequence) {
        return Messages.message(TOPIC, "other.thing-done.v1", "a", sequence, "{}");
    }

    private final class Handler implements IncomingMessages {

        @Override
        public List<String> topics() {
            return List.of(TOPIC);
        }

        @Override
        public void on(IncomingMessage message) {
            trouble.accept(message);
            handled.add(message.sequence());
        }
    }

    private final class Watch extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
