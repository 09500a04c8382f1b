package community.mhc.eventstore;

import java.util.List;

/** Reads runs of the stream, upcast; payloads are deserialized when first asked for. */
final class ChunkReader {

    private final EventReader reader;
    private final StoredMessages messages;
    private final int limit;

    /** @param limit most units in one chunk */
    ChunkReader(EventReader reader, StoredMessages messages, int limit) {
        this.reader = reader;
        this.messages = messages;
        this.limit = limit;
    }

    long head() {
        return reader.headPosition();
    }

    /** What follows {@code position}, for {@link #chunk}. */
    EncodedRun read(long position) {
        return reader.read(position, limit);
    }

    /** Of what was read; an empty chunk at the end of the store. */
    Chunk chunk(EncodedRun run) {
        return chunk(run.after(), reader.after(run));
    }

    /** What follows {@code position}, with one read less, where {@code position} is known to be the last of a unit. */
    Chunk afterUnit(long position) {
        return chunk(position, reader.afterUnit(position, limit));
    }

    private Chunk chunk(long after, List<StoredEvent> events) {
        return events.isEmpty()
                ? new Chunk(after, after, 0, List.of())
                : new Chunk(
                        after,
                        events.getLast().position(),
                        events.stream().mapToLong(StoredEvent::size).sum(),
                        messages.of(events.stream()).toList());
    }
}
