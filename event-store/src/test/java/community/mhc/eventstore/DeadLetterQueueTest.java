package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterEntry;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueueTest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/** Axon's suite for dead-letter queues, on ours. */
@Conformance
class DeadLetterQueueTest extends SequencedDeadLetterQueueTest<EventMessage<?>> {

    private static final int LIMIT = 24;
    private static final String SEQUENCE = "sequenceIdentifier";

    private final MongoDatabase database = TestMongo.emptyDatabase();

    @AfterEach
    void resetClock() {
        GenericDeadLetter.clock = Clock.systemUTC();
    }

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildTestSubject() {
        return new MongoStores(database, TestEngines.SERIALIZER).deadLetterQueue("group", LIMIT, LIMIT);
    }

    @Override
    protected long maxSequences() {
        return LIMIT;
    }

    @Override
    protected long maxSequenceSize() {
        return LIMIT;
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateInitialLetter() {
        return new GenericDeadLetter<>(SEQUENCE, generateEvent(), generateThrowable());
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateFollowUpLetter() {
        return new GenericDeadLetter<>(SEQUENCE, generateEvent());
    }

    @Override
    protected DeadLetter<EventMessage<?>> mapToQueueImplementation(DeadLetter<EventMessage<?>> letter) {
        if (!(letter instanceof GenericDeadLetter<EventMessage<?>> generic)) {
            return letter;
        }
        DeadLetterEntry entry = new DeadLetterEntry(
                "group",
                generic.getSequenceIdentifier().toString(),
                0L,
                new Document(),
                letter.enqueuedAt(),
                letter.lastTouched(),
                letter.cause().orElse(null),
                letter.diagnostics(),
                TestEngines.SERIALIZER);
        return new MongoDeadLetter<>(entry, letter.diagnostics(), letter.message());
    }

    @Override
    protected void setClock(Clock clock) {
        GenericDeadLetter.clock = clock;
    }

    /** A message comes back as another object; event times come back in milliseconds. */
    @Override
    protected void assertLetter(
            DeadLetter<? extends EventMessage<?>> expected, DeadLetter<? extends EventMessage<?>> actual) {
        assertThat(actual.message().getIdentifier())
                .isEqualTo(expected.message().getIdentifier());
        assertThat(milliseconds(actual)).isEqualTo(milliseconds(expected));
        assertThat(actual.message().getMetaData()).isEqualTo(expected.message().getMetaData());
        assertThat((Object) actual.message().getPayload())
                .isEqualTo(expected.message().getPayload());
        assertThat(actual.cause()).isEqualTo(expected.cause());
        assertThat(actual.enqueuedAt()).isEqualTo(expected.enqueuedAt());
        assertThat(actual.lastTouched()).isEqualTo(expected.lastTouched());
        assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
    }

    private static Instant milliseconds(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message().getTimestamp().truncatedTo(ChronoUnit.MILLIS);
    }
}
