package community.mhc.notification.live.read;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One open page. What it is sent waits here until its own thread writes it, so a slow reader holds up nobody. */
final class LiveConnection {

    /** A page that is this far behind is closed: it comes back and resumes. */
    private static final int ROOM = 256;

    private final BlockingQueue<Frame> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean ended;

    final UUID memberId;

    LiveConnection(UUID memberId) {
        this.memberId = memberId;
    }

    void send(Frame frame) {
        if (!waiting.offer(frame)) end();
    }

    /** Waits at most {@code patience}; null when nothing came, or the connection has ended. */
    @Nullable
    Frame next(Duration patience) throws InterruptedException {
        Frame frame = ended ? null : waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? null : frame;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
        waiting.clear();
        waiting.offer(Frame.HEARTBEAT);
    }
}
