package community.mhc.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The latest messages of the stream, shared by all readers of this instance. One thread adds, any may look. */
final class RecentChunks {

    private final ConcurrentSkipListMap<Long, Chunk> byAfter = new ConcurrentSkipListMap<>();
    private final int maxMessages;
    private int messages;

    RecentChunks(int maxMessages) {
        this.maxMessages = maxMessages;
    }

    /** Adds what follows the last chunk and forgets the oldest, except that the last stays whatever its size. */
    void add(Chunk chunk) {
        byAfter.put(chunk.after(), chunk);
        messages += chunk.messages().size();
        while (messages > maxMessages && byAfter.size() > 1) {
            messages -= byAfter.pollFirstEntry().getValue().messages().size();
        }
    }

    void clear() {
        byAfter.clear();
        messages = 0;
    }

    /** The chunk that holds what follows {@code position}, or null when it is forgotten or not there yet. */
    @Nullable
    Chunk following(long position) {
        Map.Entry<Long, Chunk> entry = byAfter.floorEntry(position);
        return entry == null || entry.getValue().upTo() <= position ? null : entry.getValue();
    }
}
