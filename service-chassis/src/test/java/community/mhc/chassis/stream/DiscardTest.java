package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import community.mhc.chassis.test.Messages;
import community.mhc.localmongo.LocalMongo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An operator gives up a message that will never be handled; what waits behind it is another matter. */
@ExtendWith(OutputCaptureExtension.class)
class DiscardTest {

    private static final String TOPIC = "other.thing.v1";
    private static final String STREAM = TOPIC + "/a";
    private static final String SECRET = "what a member wrote";

    /** What happens in the moment before a command such as {@code delete dead_letters}. */
    private static final Map<String, Runnable> ONCE_BEFORE = new ConcurrentHashMap<>();

    private static LocalMongo server;
    private static MongoClient client;

    private MongoDatabase database;
    private DeadLetters deadLetters;
    private final List<Long> handled = new ArrayList<>();
    private Consumer<IncomingMessage> trouble = message -> {
        if (message.sequence() == 1) throw new IllegalArgumentException("poison");
    };

    @BeforeAll
    static void start() {
        server = LocalMongo.inMemory();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        var name = event.getCommandName();
                        var step = ONCE_BEFORE.remove(
                                name + " " + collection(event.getCommand().get(name)));
                        if (step != null) step.run();
                    }
                })
                .build());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static String collection(BsonValue name) {
        return name.isString() ? name.asString().getValue() : "";
    }

    @BeforeEach
    void freshDatabase() {
        database = client.getDatabase("discard-" + UUID.randomUUID());
        deadLetters = new DeadLetters(database, Clock.systemUTC());
    }

    @Test
    void theFirstIsGivenUpAndTheRestCanBeRedriven() {
        deliver(message(0), message(1), message(2), message(3));
        assertThat(discard(1)).isEqualTo(new Discard.Outcome(STREAM, true, 2, ""));
        assertThat(waiting()).containsExactly(2L, 3L);
        assertThat(redrive()).isEqualTo(new Redrive.Outcome(STREAM, 2, 0, ""));
        assertThat(handled).containsExactly(0L, 2L, 3L);
    }

    @Test
    void whatComesNextIsHandledAtOnceWhereNothingElseWaits() {
        deliver(message(0), message(1));
        assertThat(discard(1).left()).isZero();
        assertThat(deadLetters.sequences()).isEmpty();
        assertThat(deadLetters.count()).isZero();
        deliver(message(2));
        assertThat(handled).containsExactly(0L, 2L);
    }

    @Test
    void whatComesNextStillWaitsWhereSomethingElseDoes() {
        deliver(message(0), message(1), message(2));
        discard(1);
        deliver(message(3));
        assertThat(waiting()).containsExactly(2L, 3L);
        assertThat(handled).containsExactly(0L);
    }

    @Test
    void theSequenceIsToldByWhatComesFirstNow() {
        deliver(message(1), message(2), message(3));
        discard(1);
        var told = deadLetters.sequence(STREAM);
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.cause()).isEqualTo(Cause.EARLIER_ONE.type());
        assertThat(told.place()).isEmpty();
        assertThat(told.attempts()).isZero();
        assertThat(told.behind()).isEqualTo(1);
    }

    @Test
    void discardingTheSameTwiceDiscardsOne() {
        deliver(message(1), message(2));
        discard(1);
        assertThat(discard(1)).isEqualTo(new Discard.Outcome(STREAM, false, 1, "the first that waits is number 2"));
        assertThat(waiting()).containsExactly(2L);
    }

    @Test
    void onlyTheFirstCanBeDiscarded() {
        deliver(message(1), message(2), message(3));
        assertThat(discard(2).discarded()).isFalse();
        assertThat(waiting()).containsExactly(1L, 2L, 3L);
        assertThat(deadLetters.sequence(STREAM).sequence()).isEqualTo(1);
    }

    @Test
    void whereNothingWaitsNothingIsDiscarded() {
        deliver(message(0));
        assertThat(discard(0)).isEqualTo(new Discard.Outcome(STREAM, false, 0, "nothing waits"));
        assertThat(new Consumed(database).lastOf(List.of(STREAM))).containsEntry(STREAM, 0L);
    }

    @Test
    void aSequenceThatIsBeingRedrivenIsLeftAlone() {
        deliver(message(1), message(2));
        var meanwhile = new ArrayList<String>();
        trouble = message -> meanwhile.add(discard(message.sequence()).stopped());
        assertThat(redrive().handled()).isEqualTo(2);
        assertThat(meanwhile).containsExactly("somebody else is at it", "somebody else is at it");
    }

    /** The instance that put it aside was killed before it stored how far it is, so that its batch comes again. */
    @Test
    void whatWasDiscardedDoesNotComeBackWithItsBatch() {
        deadLetters.putAside(STREAM, message(1), Cause.of(new IllegalArgumentException()));
        discard(1);
        deliver(message(1), message(2));
        assertThat(waiting()).isEmpty();
        assertThat(handled).containsExactly(2L);
    }

    /** Killed between taking the last letter away and ending its sequence. */
    @Test
    void aCallThatWasKilledIsFinishedByTheNext() {
        deliver(message(1));
        database.getCollection("dead_letters").deleteMany(new Document());
        assertThat(discard(1).stopped()).isEqualTo("nothing waits");
        assertThat(deadLetters.sequences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete dead_letters", "delete dead_sequences"})
    void whatComesWhileTheLastIsDiscardedWaitsForARedrive(String moment) {
        deliver(message(1));
        ONCE_BEFORE.put(moment, () -> deliver(message(2)));
        assertThat(discard(1).discarded()).isTrue();
        assertThat(ONCE_BEFORE).isEmpty();
        assertThat(waiting()).containsExactly(2L);
        assertThat(deadLetters.sequence(STREAM).sequence()).isEqualTo(2);
        assertThat(redrive().handled()).isEqualTo(1);
    }

    @Test
    void whatComesJustAfterTheSequenceEndedIsHandledAtOnce() {
        deliver(message(1));
        ONCE_BEFORE.put("update dead_letters", () -> discard(1));
        deliver(message(2));
        assertThat(ONCE_BEFORE).isEmpty();
        assertThat(handled).containsExactly(2L);
        assertThat(waiting()).isEmpty();
    }

    /** Between a sequence and its first letter there is a moment; who looks then finds a sequence that seems to be over. */
    @Test
    void aLetterThatIsBeingPutAsideIsNeverLeftWithoutASequence() {
        var slow = new ObjectNode(JsonNodeFactory.instance) {
            @Override
            public String toString() {
                assertThat(discard(1).stopped()).isEqualTo("nothing waits");
                return "{}";
            }
        };
        deadLetters.putAside(STREAM, withData(slow), Cause.of(new IllegalArgumentException()));
        assertThat(deadLetters.sequences())
                .singleElement()
                .satisfies(it -> assertThat(it.sequence()).isEqualTo(1));
        assertThat(discard(1).discarded()).isTrue();
    }

    @Test
    void itIsLoggedWithoutAWordOfTheMessage(CapturedOutput output) {
        deliver(message(1));
        new Discard(deadLetters, new Consumed(database)).first(STREAM, 1, "ann\nforged: line");
        assertThat(output)
                .contains("dead letter discarded: other.thing-done.v1 of " + STREAM
                        + ", number 1, position 2, by ann_forged__line")
                .doesNotContain(SECRET);
    }

    private Discard.Outcome discard(long number) {
        return new Discard(deadLetters, new Consumed(database)).first(STREAM, number, "ops");
    }

    private Redrive.Outcome redrive() {
        return new Redrive(deadLetters, inbox(), new JsonMapper()).of(STREAM);
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
                handled.add(message.sequence());
            }
        };
        return new Inbox(List.of(handler), new Consumed(database), deadLetters);
    }

    private List<Long> waiting() {
        return deadLetters.letters(STREAM).stream()
                .map(letter -> letter.getLong("sequence"))
                .toList();
    }

    private static IncomingMessage message(long sequence) {
        return Messages.message(TOPIC, "other.thing-done.v1", "a", sequence, Map.of("body", SECRET));
    }

    private static IncomingMessage withData(ObjectNode data) {
        var plain = message(1);
        return new IncomingMessage(
                plain.id(),
                plain.type(),
                plain.topic(),
                plain.key(),
                plain.sequence(),
                plain.position(),
                plain.time(),
                data,
                plain.reader());
    }
}
