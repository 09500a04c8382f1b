package community.mhc.notification.live.read;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes to one open page until it leaves, its token ends or this instance stops. */
final class LiveStream {

    /** API.md. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveConnection connection;
    private final OutputStream out;
    private final Clock clock;
    private final Instant end;
    private long shown;

    LiveStream(LiveConnection connection, OutputStream out, Clock clock, Instant end) {
        this.connection = connection;
        this.out = out;
        this.clock = clock;
        this.end = end;
    }

    /**
     * Catches up from {@code last}, or starts at {@code now}.
     *
     * @param now position that the tail had reached after the connection was opened; negative when it has not begun
     * @return false when catching up is not possible yet: the client shall come back
     */
    boolean begin(Resume resume, long last, long now) throws IOException {
        if (now < 0) return false;
        boolean anew = last == LastEventId.NONE || last > now;
        shown = anew ? now : last;
        if (!anew && !resume.write(connection.memberId, last, now, this::writeOnce)) return false;
        shown = Math.max(shown, now);
        write(Frame.mark(shown));
        return true;
    }

    void run() throws IOException, InterruptedException {
        while (!connection.hasEnded()) {
            Duration left = Duration.between(clock.instant(), end);
            if (!left.isPositive()) return;
            Frame frame = connection.next(left.compareTo(HEARTBEAT) < 0 ? left : HEARTBEAT);
            writeOnce(frame == null ? Frame.HEARTBEAT : frame);
        }
    }

    /** What was found in the list may also have waited in the connection. */
    private void writeOnce(Frame frame) throws IOException {
        if (frame.position() != 0 && frame.position() <= shown) return;
        write(frame);
        shown = Math.max(shown, frame.position());
    }

    private void write(Frame frame) throws IOException {
        out.write(frame.bytes());
        out.flush();
    }
}
