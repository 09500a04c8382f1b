package community.mhc.chassis.stream;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For operators: what waits because it could not be handled, handling it again, and giving it up. Any instance answers for all. */
@Endpoint(id = "deadletters")
final class DeadLetterEndpoint {

    /**
     * All sequences, or the letters of one.
     *
     * @param consumer the service that could not handle them
     */
    record Waiting(String consumer, List<DeadSequence> sequences, List<Letter> letters) {}

    /**
     * One message that waits, without its values.
     *
     * @param time when the event happened
     * @param at when it was put aside
     * @param fields names of what its data holds
     * @param characters how long its data is
     */
    record Letter(
            long sequence,
            String type,
            String eventId,
            long position,
            Instant time,
            String cause,
            String place,
            Instant at,
            List<String> fields,
            int characters) {}

    private final String consumer;
    private final DeadLetters letters;
    private final Redrive redrive;
    private final Discard discard;
    private final JsonMapper json;

    DeadLetterEndpoint(String consumer, DeadLetters letters, Redrive redrive, Discard discard, JsonMapper json) {
        this.consumer = consumer;
        this.letters = letters;
        this.redrive = redrive;
        this.discard = discard;
        this.json = json;
    }

    /** @param stream one sequence with its letters; all sequences without */
    @ReadOperation
    Waiting waiting(@Nullable String stream) {
        if (stream == null) return new Waiting(consumer, letters.sequences(), List.of());
        var sequence = letters.sequence(stream);
        return new Waiting(
                consumer,
                sequence == null ? List.of() : List.of(sequence),
                letters.letters(stream).stream().map(this::letter).toList());
    }

    /** Handles a sequence again, in order; returns when that is done. */
    @WriteOperation
    Redrive.Outcome redrive(String stream) {
        return redrive.of(stream);
    }

    /**
     * Gives up the first message of a sequence for good; the others wait on.
     *
     * @param sequence the number of that message
     * @param operator who decided it
     */
    @DeleteOperation
    Discard.Outcome discard(String stream, long sequence, String operator) {
        return discard.first(stream, sequence, operator);
    }

    private Letter letter(Document letter) {
        var data = Objects.requireNonNull(letter.getString("data"));
        JsonNode fields = json.readTree(data);
        return new Letter(
                letter.getLong("sequence"),
                letter.getString("type"),
                letter.getString("eventId"),
                letter.getLong("position"),
                letter.getDate("time").toInstant(),
                letter.getString("cause"),
                letter.getString("place"),
                letter.getDate("at").toInstant(),
                List.copyOf(new TreeSet<>(fields.propertyNames())),
                data.length());
    }
}
