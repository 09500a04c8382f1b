package community.mhc.notification.live.read;

import community.mhc.chassis.store.PositionHeader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One server-sent event as bytes.
 *
 * @param position its id, by which a stream resumes; 0 for what is not sent again
 */
record Frame(long position, byte[] bytes) {

    /** Keeps proxies from closing a quiet stream. */
    static final Frame HEARTBEAT = new Frame(0, utf8(": still here\n\n"));

    /** Something that a resumed stream must not miss. */
    static Frame lasting(long position, String event, String json) {
        return new Frame(position, utf8("id: %d\nevent: %s\ndata: %s\n\n".formatted(position, event, json)));
    }

    /** Something that matters only to a page that is open now. */
    static Frame passing(String event, String json) {
        return new Frame(0, utf8("event: %s\ndata: %s\n\n".formatted(event, json)));
    }

    /** Nothing to see, but from here a client resumes. */
    static Frame mark(long position) {
        return new Frame(0, utf8("id: %d\n\n".formatted(position)));
    }

    /**
     * The same behind a word on which positions of which services a read must send to see what it is about: so a page knows them when
     * it hears of the rest.
     *
     * @param positions as {@link PositionHeader} writes them
     */
    Frame seenAt(String positions) {
        byte[] word = passing("position", '"' + positions + '"').bytes;
        byte[] both = Arrays.copyOf(word, word.length + bytes.length);
        System.arraycopy(bytes, 0, both, word.length, bytes.length);
        return new Frame(position, both);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
