package community.mhc.eventstore;

import java.util.AbstractList;
import java.util.List;

/** What one read of an aggregate brought, by sequence number. A list, because that is what Axon takes. */
final class AggregateWindow extends AbstractList<StoredDomainEvent> {

    private final List<StoredDomainEvent> events;
    private final boolean last;

    /** @param last whether there is nothing behind it */
    AggregateWindow(List<StoredDomainEvent> events, boolean last) {
        this.events = events;
        this.last = last;
    }

    boolean isLast() {
        return last;
    }

    @Override
    public StoredDomainEvent get(int index) {
        return events.get(index);
    }

    @Override
    public int size() {
        return events.size();
    }
}
