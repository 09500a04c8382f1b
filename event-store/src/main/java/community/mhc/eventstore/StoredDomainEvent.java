package community.mhc.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.jspecify.annotations.Nullable;

/** An event of an aggregate. Within one aggregate, sequence numbers rise with the global position. */
final class StoredDomainEvent extends StoredEvent implements DomainEventData<String> {

    private final @Nullable String aggregateType;
    private final String aggregateId;
    private final long sequenceNumber;

    StoredDomainEvent(StoredEvent event, @Nullable String aggregateType, String aggregateId, long sequenceNumber) {
        super(event);
        this.aggregateType = aggregateType;
        this.aggregateId = aggregateId;
        this.sequenceNumber = sequenceNumber;
    }

    @Override
    String key() {
        return EventKeys.of(aggregateId, sequenceNumber);
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }
}
