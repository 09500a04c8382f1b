package community.mhc.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The events that all contenders store: 300 characters of text, the first event of an aggregate of its own. */
final class Events {

    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private static final int LETTERS = 300;

    private final AtomicLong aggregates = new AtomicLong();
    private final String text;

    Events(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder letters = new StringBuilder(LETTERS);
        random.ints(LETTERS, 'a', 'z' + 1).forEach(letters::appendCodePoint);
        text = letters.toString();
    }

    /** What was written: {@code text} is plain. */
    record NoteWritten(String text) {}

    DomainEventMessage<NoteWritten> next() {
        return next(aggregateId());
    }

    DomainEventMessage<NoteWritten> next(String aggregateId) {
        return new GenericDomainEventMessage<>("Note", aggregateId, 0, new NoteWritten(text));
    }

    /** Always as long. */
    String aggregateId() {
        return "note-%012d".formatted(aggregates.incrementAndGet());
    }
}
