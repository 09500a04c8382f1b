package community.mhc.eventstore;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * An event store whose streams share one reader and tell a pooled processor at once when there is something new. Axon's {@code
 * EmbeddedEventStore} works on the same engine, but leaves pooled processors to look for events twice a second.
 */
public final class MongoEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {

    /** Characters, about 16 MB as they are stored; as much again once their payloads are deserialized. */
    private static final long CACHED_SIZE = 16 * 1024 * 1024;

    private final Tail tail;
    private final Registration appends;

    private MongoEventStore(Builder builder) {
        super(builder);
        MongoEventStorageEngine engine = (MongoEventStorageEngine) storageEngine();
        tail = new Tail(engine.chunkReader(), builder.cachedEvents, CACHED_SIZE);
        appends = engine.onAppend(tail::wake);
    }

    /** A builder that needs a {@link MongoEventStorageEngine}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A stream of everything after {@code trackingToken}, or of everything for null, by global position and without a gap: before one that
     * somebody else made, by deleting, it waits. Opening it does not touch the database; reading may throw the driver's {@code MongoException},
     * after which the stream can be read on.
     *
     * @throws IllegalArgumentException for a token of another kind of store
     */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return tail.open(MongoEventStorageEngine.position(trackingToken));
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    /** Stops following the store for good: open streams are told of nothing new. Does not close the engine. Safe to repeat. */
    @Override
    public void close() {
        appends.cancel();
        tail.close();
    }

    /** What a store is made of. */
    public static class Builder extends AbstractEventStore.Builder {

        private int cachedEvents = 10_000;

        Builder() {}

        /** A {@link MongoEventStorageEngine}; needed. */
        @Override
        public Builder storageEngine(EventStorageEngine engine) {
            super.storageEngine(engine);
            return this;
        }

        /**
         * Most messages kept in memory for processors that are a little behind; fewer where their payloads and metadata come to more than
         * 16 MB. Default 10,000, as in Axon's own store.
         */
        public Builder cachedEvents(int cachedEvents) {
            this.cachedEvents = cachedEvents;
            return this;
        }

        /** Told of each message that is published. Default: nobody. */
        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> messageMonitor) {
            super.messageMonitor(messageMonitor);
            return this;
        }

        /** Makes spans for tracing. Default: none. */
        @Override
        public Builder spanFactory(EventBusSpanFactory spanFactory) {
            super.spanFactory(spanFactory);
            return this;
        }

        /** @throws org.axonframework.common.AxonConfigurationException when the engine is missing */
        public MongoEventStore build() {
            return new MongoEventStore(this);
        }
    }
}
