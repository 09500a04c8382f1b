package community.mhc.chassis.store;

import static community.mhc.chassis.store.DeadLetters.numberOf;

import community.mhc.chassis.store.DeadLetters.Sequence;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tools.jackson.databind.json.JsonMapper;

/** For operators: what waits because no reaction could handle it, handling it again, and giving it up. Any instance answers for all. */
@Endpoint(id = "deadletters")
final class DeadLetterEndpoint {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterEndpoint.class);

    /** Longer than any account is called; a log line stays a line. */
    private static final int LONGEST_NAME = 64;

    /**
     * All sequences, or the letters of one.
     *
     * @param consumer the service that could not handle them
     */
    record Waiting(String consumer, List<Head> sequences, List<Letter> letters) {}

    /**
     * The letters of one aggregate that wait, by the first of them. Says nothing of what an event holds.
     *
     * @param stream the aggregate; of another service's event: topic and aggregate id
     * @param sequence number of the first event in its aggregate
     * @param attempts how often it has failed, 0 for one that was behind another
     * @param behind how many wait behind it
     */
    record Head(
            String stream,
            String reaction,
            String type,
            long sequence,
            String cause,
            String place,
            Instant at,
            int attempts,
            long behind) {}

    /**
     * One event that waits, without its values.
     *
     * @param time when it happened
     * @param at when it was put aside, or last failed
     * @param fields names of what its data holds
     * @param characters how long its data is
     */
    record Letter(
            String reaction,
            long sequence,
            String type,
            String eventId,
            Instant time,
            String cause,
            String place,
            Instant at,
            List<String> fields,
            int characters) {}

    /**
     * What became of a redrive.
     *
     * @param handled how many events were
     * @param left how many still wait, with the one that failed
     * @param stopped why it stopped, empty where nothing is left
     */
    record Redriven(String stream, long handled, long left, String stopped) {}

    /**
     * What became of a discard.
     *
     * @param left how many events of the aggregate still wait
     * @param stopped why nothing was discarded, empty where it was
     */
    record Discarded(String stream, boolean discarded, long left, String stopped) {}

    private final String consumer;
    private final DeadLetters letters;
    private final Serializer serializer;
    private final JsonMapper json;

    DeadLetterEndpoint(String consumer, DeadLetters letters, Serializer serializer, JsonMapper json) {
        this.consumer = consumer;
        this.letters = letters;
        this.serializer = serializer;
        this.json = json;
    }

    /** @param stream one aggregate with its letters; all without */
    @ReadOperation
    Waiting waiting(@Nullable String stream) {
        var sequences = stream == null ? letters.all() : letters.of(stream);
        var heads = sequences.stream().map(this::head).toList();
        if (stream == null) return new Waiting(consumer, heads, List.of());
        var all = sequences.stream()
                .flatMap(one -> one.letters().stream().map(letter -> letter(one.reaction(), letter)))
                .toList();
        return new Waiting(consumer, heads, all);
    }

    /** Handles an aggregate's letters again, in order; returns when that is done. */
    @WriteOperation
    Redriven redrive(String stream) {
        long before = left(stream);
        if (before == 0) return new Redriven(stream, 0, 0, "nothing waits");
        var stopped = "";
        try {
            letters.redrive(stream);
        } catch (DeadLetterPolicy.ReactionMustWait away) {
            stopped = "not now, the database does not answer";
        }
        var waiting = letters.of(stream);
        if (stopped.isEmpty() && !waiting.isEmpty())
            stopped = diagnosed(waiting.getFirst().first(), DeadLetterPolicy.CAUSE);
        return new Redriven(stream, before - left(stream), left(stream), stopped);
    }

    /**
     * Gives up the first event of an aggregate for good; the others wait on.
     *
     * @param sequence the number of that event, so that asking twice does not discard two
     * @param operator who decided it, as they say themselves: for the log
     */
    @DeleteOperation
    Discarded discard(String stream, long sequence, String operator) {
        var waiting = letters.of(stream);
        if (waiting.isEmpty()) return new Discarded(stream, false, 0, "nothing waits");
        var asked = waiting.stream()
                .filter(one -> numberOf(one.first()) == sequence)
                .findFirst();
        if (asked.isEmpty()) {
            var why = "the first that waits is number "
                    + numberOf(waiting.getFirst().first());
            return new Discarded(stream, false, left(stream), why);
        }
        discard(asked.get(), operator);
        return new Discarded(stream, true, left(stream), "");
    }

    /** Said before it is done, so that nothing goes unsaid. */
    private void discard(Sequence sequence, String operator) {
        var first = sequence.first();
        log.warn(
                "dead letter discarded: {} of {} in {}, number {}, by {}",
                typeOf(first),
                sequence.aggregate(),
                sequence.reaction(),
                numberOf(first),
                name(operator));
        sequence.queue().evict(first);
    }

    private static String name(String operator) {
        var plain = operator.replaceAll("[^\\w.@-]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private long left(String stream) {
        return letters.of(stream).stream()
                .mapToLong(one -> one.letters().size())
                .sum();
    }

    private Head head(Sequence sequence) {
        var first = sequence.first();
        return new Head(
                sequence.aggregate(),
                sequence.reaction(),
                typeOf(first),
                numberOf(first),
                diagnosed(first, DeadLetterPolicy.CAUSE),
                diagnosed(first, DeadLetterPolicy.PLACE),
                first.lastTouched(),
                DeadLetterPolicy.attemptsOf(first),
                sequence.letters().size() - 1L);
    }

    private Letter letter(String reaction, DeadLetter<? extends EventMessage<?>> letter) {
        var data = stored(letter).getData();
        return new Letter(
                reaction,
                numberOf(letter),
                typeOf(letter),
                letter.message().getIdentifier(),
                letter.message().getTimestamp(),
                diagnosed(letter, DeadLetterPolicy.CAUSE),
                diagnosed(letter, DeadLetterPolicy.PLACE),
                letter.lastTouched(),
                List.copyOf(new TreeSet<>(json.readTree(data).propertyNames())),
                data.length());
    }

    private static String diagnosed(DeadLetter<?> letter, String what) {
        return letter.diagnostics().get(what) instanceof String said ? said : "";
    }

    private String typeOf(DeadLetter<? extends EventMessage<?>> letter) {
        return stored(letter).getType().getName();
    }

    private SerializedObject<String> stored(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message().serializePayload(serializer, String.class);
    }
}
