package community.mhc.notification.live.read;

import org.jspecify.annotations.Nullable;

/** Where a client says that it left off. Anything that is not a position of ours means that it starts at the end. */
final class LastEventId {

    static final long NONE = -1;

    private LastEventId() {}

    static long of(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,18}") ? Long.parseLong(sent) : NONE;
    }
}
