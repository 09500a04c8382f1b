package community.mhc.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One event of a stored unit; an application event without an aggregate unless it is a {@link StoredDomainEvent}. */
class StoredEvent implements TrackedEventData<String> {

    private final long position;
    private final String id;
    private final Instant time;
    private final String type;
    private final @Nullable String revision;
    private final String payload;
    private final String metaData;

    /**
     * @param position global position, from 1; anything before the event is stored
     * @param type name of the payload's type, as the serializer names it
     * @param payload serialized, as is {@code metaData}
     */
    StoredEvent(
            long position,
            String id,
            Instant time,
            String type,
            @Nullable String revision,
            String payload,
            String metaData) {
        this.position = position;
        this.id = id;
        this.time = time;
        this.type = type;
        this.revision = revision;
        this.payload = payload;
        this.metaData = metaData;
    }

    StoredEvent(StoredEvent other) {
        this(other.position, other.id, other.time, other.type, other.revision, other.payload, other.metaData);
    }

    /** What no other stored event has. Without an aggregate an event is its own, as in Axon's other engines. */
    String key() {
        return EventKeys.of(id, 0);
    }

    long position() {
        return position;
    }

    String type() {
        return type;
    }

    @Nullable
    String revision() {
        return revision;
    }

    String payload() {
        return payload;
    }

    String metaData() {
        return metaData;
    }

    /** Characters of payload and metadata: about as many bytes. */
    int size() {
        return payload.length() + metaData.length();
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return time;
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(payload, String.class, type, revision);
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(metaData, String.class);
    }
}
