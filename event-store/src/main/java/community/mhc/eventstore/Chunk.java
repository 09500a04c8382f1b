package community.mhc.eventstore;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A run of the stream: what upcasters made of the events after position {@code after}, up to and including {@code upTo}. There may be
 * more messages than positions, or fewer.
 *
 * @param size characters of payload and metadata as they are stored
 */
record Chunk(long after, long upTo, long size, List<TrackedEventMessage<?>> messages) {

    boolean isEmpty() {
        return upTo == after;
    }

    /** The messages for a reader that has seen everything up to {@code position}. */
    List<TrackedEventMessage<?>> messagesAfter(long position) {
        return position <= after
                ? messages
                : messages.stream()
                        .filter(message -> MongoEventStorageEngine.position(message.trackingToken()) > position)
                        .toList();
    }
}
