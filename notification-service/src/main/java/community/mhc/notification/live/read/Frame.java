package community.mhc.notification.live.read;

import java.nio.charset.StandardCharsets;

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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
