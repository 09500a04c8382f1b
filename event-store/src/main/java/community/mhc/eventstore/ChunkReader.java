package community.mhc.eventstore;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads runs of the stream, upcast; payloads are deserialized when first asked for. */
final class ChunkReader {

    private final EventReader reader;
    private final Function<Stream<StoredEvent>, Stream<TrackedEventMessage<?>>> upcast;
    private final int limit;

    /** @param limit most units in one chunk */
    ChunkReader(EventReader reader, Function<Stream<StoredEvent>, Stream<TrackedEventMessage<?>>> upcast, int limit) {
        this.reader = reader;
        this.upcast = upcast;
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
                        upcast.apply(events.stream()).toList());
    }
}
