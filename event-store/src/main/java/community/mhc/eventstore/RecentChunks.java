package community.mhc.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The latest messages of the stream, shared by all readers of this instance. One thread adds, any may look. */
final class RecentChunks {

    private final ConcurrentSkipListMap<Long, Chunk> byAfter = new ConcurrentSkipListMap<>();
    private final int maxMessages;
    private final long maxSize;
    private int messages;
    private long size;

    /** @param maxSize most characters of payload and metadata in all of them together */
    RecentChunks(int maxMessages, long maxSize) {
        this.maxMessages = maxMessages;
        this.maxSize = maxSize;
    }

    /** Adds what follows the last chunk and forgets the oldest, except that the last stays whatever its size. */
    void add(Chunk chunk) {
        byAfter.put(chunk.after(), chunk);
        messages += chunk.messages().size();
        size += chunk.size();
        while ((messages > maxMessages || size > maxSize) && byAfter.size() > 1) {
            Chunk oldest = byAfter.pollFirstEntry().getValue();
            messages -= oldest.messages().size();
            size -= oldest.size();
        }
    }

    void clear() {
        byAfter.clear();
        messages = 0;
        size = 0;
    }

    /** The chunk that holds what follows {@code position}, or null when it is forgotten or not there yet. */
    @Nullable
    Chunk following(long position) {
        Map.Entry<Long, Chunk> entry = byAfter.floorEntry(position);
        return entry == null || entry.getValue().upTo() <= position ? null : entry.getValue();
    }
}
