package community.mhc.chassis.stream;

import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Handles the letters of a sequence again, in order, until none is left or one fails again. */
final class Redrive {

    /**
     * What became of it.
     *
     * @param handled how many messages were
     * @param left how many still wait, with the one that failed
     * @param stopped why it stopped, empty where nothing is left
     */
    record Outcome(String stream, int handled, long left, String stopped) {}

    private static final String TOO_LONG = "it took too long, somebody else is at it";

    private final DeadLetters letters;
    private final Inbox inbox;
    private final JsonMapper json;

    Redrive(DeadLetters letters, Inbox inbox, JsonMapper json) {
        this.letters = letters;
        this.inbox = inbox;
        this.json = json;
    }

    Outcome of(String stream) {
        var holder = UUID.randomUUID().toString();
        if (!letters.claim(stream, holder))
            return outcome(stream, 0, letters.sequence(stream) == null ? "nothing waits" : "somebody else is at it");
        int handled = 0;
        try {
            while (letters.keep(stream, holder)) {
                long additions = letters.additions(stream);
                for (var letter : letters.letters(stream)) {
                    var stopped = handle(letter, stream, holder);
                    if (stopped != null) return outcome(stream, handled, stopped);
                    handled++;
                }
                if (letters.end(stream, additions, holder)) return outcome(stream, handled, "");
            }
            return outcome(stream, handled, letters.sequence(stream) == null ? "" : TOO_LONG);
        } finally {
            letters.release(stream, holder);
        }
    }

    /** @return why not, null where it was handled */
    private @Nullable String handle(Document letter, String stream, String holder) {
        if (!letters.keep(stream, holder)) return TOO_LONG;
        try {
            inbox.handleNow(message(letter));
        } catch (RuntimeException | Error e) {
            var cause = Cause.of(e);
            if (Inbox.isWorthWaiting(e)) return "not now: " + cause.type();
            letters.failedAgain(letter, cause, holder);
            return cause.type();
        }
        letters.handled(letter);
        return null;
    }

    private Outcome outcome(String stream, int handled, String stopped) {
        return new Outcome(stream, handled, letters.letters(stream).size(), stopped);
    }

    private IncomingMessage message(Document letter) {
        return new IncomingMessage(
                letter.getString("eventId"),
                letter.getString("type"),
                letter.getString("topic"),
                letter.getString("key"),
                letter.getLong("sequence"),
                letter.getLong("position"),
                letter.getDate("time").toInstant(),
                json.readTree(letter.getString("data")),
                json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }
}
