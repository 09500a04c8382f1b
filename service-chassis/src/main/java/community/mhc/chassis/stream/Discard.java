package community.mhc.chassis.stream;

import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up the first message of a sequence for good, and no other: what waits behind it can then be redriven. Whoever asks
 * names the message by its number, so that asking twice does not discard two.
 */
final class Discard {

    private static final Logger log = LoggerFactory.getLogger(Discard.class);

    /** Longer than any account is called; a log line stays a line. */
    private static final int LONGEST_NAME = 64;

    /**
     * What became of it.
     *
     * @param discarded whether this call did it
     * @param left how many messages of the sequence still wait
     * @param stopped why nothing was discarded, empty where it was
     */
    record Outcome(String stream, boolean discarded, long left, String stopped) {}

    private final DeadLetters letters;
    private final Consumed consumed;

    Discard(DeadLetters letters, Consumed consumed) {
        this.letters = letters;
        this.consumed = consumed;
    }

    /**
     * @param number the message's sequence number, which must be the first that waits
     * @param operator who decided it, as they say themselves: for the log
     */
    Outcome first(String stream, long number, String operator) {
        var holder = UUID.randomUUID().toString();
        if (!letters.claim(stream, holder))
            return refused(stream, letters.sequence(stream) == null ? "nothing waits" : "somebody else is at it");
        try {
            var waiting = letters.letters(stream);
            if (waiting.isEmpty()) return refused(stream, "nothing waits");
            var first = waiting.getFirst();
            long comesFirst = first.getLong("sequence");
            if (comesFirst != number) return refused(stream, "the first that waits is number " + comesFirst);
            return discard(first, operator)
                    ? new Outcome(stream, true, left(stream), "")
                    : refused(stream, "it was handled meanwhile");
        } finally {
            settle(stream, holder);
            letters.release(stream, holder);
        }
    }

    /**
     * Said before it is done, so that nothing goes unsaid. The mark comes before the letter goes: a batch that comes again,
     * because its instance was killed before it stored its marks, would bring the message back.
     */
    private boolean discard(Document letter, String operator) {
        var stream = letter.getString("stream");
        long number = letter.getLong("sequence");
        log.warn(
                "dead letter discarded: {} of {}, number {}, position {}, by {}",
                letter.getString("type"),
                stream,
                number,
                letter.getLong("position"),
                name(operator));
        consumed.advance(Map.of(stream, number));
        return letters.discard(letter);
    }

    private static String name(String operator) {
        var plain = operator.replaceAll("[^\\w.@-]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** What comes first now tells the sequence; one without letters is over. Also what a killed call has left to do. */
    private void settle(String stream, String holder) {
        while (letters.keep(stream, holder)) {
            long additions = letters.additions(stream);
            var waiting = letters.letters(stream);
            if (!waiting.isEmpty()) {
                letters.comesFirst(waiting.getFirst(), holder);
                return;
            }
            if (letters.end(stream, additions, holder)) return;
        }
    }

    private Outcome refused(String stream, String why) {
        return new Outcome(stream, false, left(stream), why);
    }

    private long left(String stream) {
        return letters.letters(stream).size();
    }
}
