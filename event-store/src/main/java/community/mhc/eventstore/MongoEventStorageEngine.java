package community.mhc.eventstore;

import static org.axonframework.common.BuilderUtils.assertNonNull;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Stores events in MongoDB, one document per unit of work, whose {@code _id} is the global position of its first event. Positions are
 * 1, 2, 3 and so on, over all instances, without a gap. Nothing touches the database before the first append or read.
 *
 * <p>An append returns when a majority has the events on disk. It throws Axon's {@code AggregateStreamCreationException} or {@code
 * ConcurrencyException} when another unit holds a sequence number, {@link StoreUnavailableException} when nothing was stored, and never
 * says "failed" about something that is stored: while an outcome is unknown, it waits. What cannot be stored is refused before anything is
 * sent: a unit larger than a document (Axon's {@code EventStoreException}), an id that is no well-formed Unicode or a negative sequence number
 * ({@code IllegalArgumentException}), an event outside of the years 1677 to 2262 ({@code ArithmeticException}). To append a unit with the same
 * event ids again is safe: it is stored once.
 *
 * <p>Reads show what a majority has, aggregates by sequence number and the stream by global position; they pass the driver's {@code
 * MongoException} on when the database does not answer. Thread-safe.
 */
public class MongoEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private final Units units;
    private final EventReader reader;
    private final @Nullable Snapshots snapshots;
    private final Committer committer;
    private final List<Runnable> appendListeners = new CopyOnWriteArrayList<>();

    /** Builds an engine from {@code builder}; see {@link #builder()}. */
    protected MongoEventStorageEngine(Builder builder) {
        super(builder);
        MongoDatabase database = Objects.requireNonNull(builder.database);
        units = new Units(database, builder.eventsCollection, builder.settings.requestTimeout());
        reader = new EventReader(units);
        snapshots = builder.takesSnapshots
                ? new Snapshots(database, builder.snapshotsCollection, builder.settings.requestTimeout())
                : null;
        committer = new Committer(new AppendProtocol(units, new GuardedMetrics(builder.metrics)), builder.settings);
    }

    /** A builder that needs at least a database; without serializers Axon's default (XStream) is used. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates the index that guards sequence numbers, as the first append does. Safe to repeat.
     *
     * @throws com.mongodb.MongoException when the database does not answer, or refuses
     */
    public void prepare() {
        units.prepare();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            AppendedPosition.record(committer.append(pending(new EventSerializer(serializer).unit(events))));
        } catch (KeyTakenException e) {
            handlePersistenceException(e, events.get(e.eventIndex()));
        }
        appendListeners.forEach(Runnable::run);
    }

    private static PendingUnit pending(StoredUnit unit) {
        PendingUnit pending = new PendingUnit(unit);
        if (pending.bytes() > AppendSettings.MAX_DOCUMENT_BYTES) {
            throw new EventStoreException(
                    "A unit of work of %,d bytes is more than a document can hold (%,d); nothing was stored"
                            .formatted(pending.bytes(), AppendSettings.MAX_DOCUMENT_BYTES));
        }
        return pending;
    }

    /** Calls {@code listener} on the appending thread after each append of this instance, until the answer is cancelled. */
    Registration onAppend(Runnable listener) {
        appendListeners.add(listener);
        return () -> appendListeners.remove(listener);
    }

    /**
     * How many units of work wait to be stored at this moment, whether they are still to be sent or on their way. An appender has one at
     * most, so it is a number of threads too.
     */
    public int waitingUnits() {
        return committer.waitingUnits();
    }

    /** Highest global position in use, as a majority has it; 0 in an empty store. */
    long headPosition() {
        return reader.headPosition();
    }

    /** When the first event after {@code position} happened; empty at the end of the store. */
    Optional<Instant> firstTimeAfter(long position) {
        return reader.after(position, 1).stream().findFirst().map(StoredEvent::getTimestamp);
    }

    /** Reads the stream in chunks for {@link MongoEventStore}. */
    ChunkReader chunkReader() {
        return new ChunkReader(reader, new StoredMessages(getEventSerializer(), upcasterChain), batchSize());
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.after(position(lastToken), batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return reader.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (snapshots == null) {
            throw new UnsupportedOperationException("This event store was built without snapshots");
        }
        snapshots.store((StoredDomainEvent) new EventSerializer(serializer).event(snapshot));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots == null ? Stream.empty() : snapshots.of(aggregateIdentifier).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequenceNumber(aggregateIdentifier).stream().boxed().findFirst();
    }

    /** The token before the first event, also of an empty store: position 0. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** The token of the last event; position 0 in an empty store. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.headPosition());
    }

    /** The token before the first event that happened at {@code dateTime} or later; the head token when there is none. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.positionBefore(dateTime));
    }

    /** Global position that {@code token} stands at; 0 for null. */
    static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken t -> t.getGlobalIndex();
            default ->
                throw new IllegalArgumentException("A token of this store is a GlobalSequenceTrackingToken, not "
                        + token.getClass().getName());
        };
    }

    /**
     * Settles what is waiting and under way, for ten seconds and what the request takes that is under way then: callers hear {@link
     * StoreUnavailableException} of what was not stored by then, and {@link OutcomeUnknownException} where nobody knows. Appends fail from then
     * on, reads do not. Safe to repeat. Neither the database nor its client is closed.
     */
    @Override
    public void close() {
        committer.close();
    }

    /** What an engine is made of. All but the database has a default. */
    public static class Builder extends BatchingEventStorageEngine.Builder {

        private static final int BATCH_SIZE = 1_000;

        private @Nullable MongoDatabase database;
        private String eventsCollection = "events";
        private String snapshotsCollection = "snapshots";
        private boolean takesSnapshots = true;
        private AppendSettings settings = AppendSettings.DEFAULT;
        private AppendMetrics metrics = AppendMetrics.NONE;

        Builder() {
            persistenceExceptionResolver(KeyTakenException.class::isInstance);
            finalAggregateBatchPredicate(window -> ((AggregateWindow) window).isLast());
            batchSize(BATCH_SIZE);
        }

        /** The database of this service. All its instances share it; no other service does. */
        public Builder database(MongoDatabase database) {
            this.database = database;
            return this;
        }

        /** Names of the two collections; {@code events} and {@code snapshots} by default. */
        public Builder collections(String events, String snapshots) {
            eventsCollection = events;
            snapshotsCollection = snapshots;
            return this;
        }

        /**
         * No aggregate takes snapshots, so none is looked for: one read less whenever an aggregate is loaded. To store one fails with
         * {@link UnsupportedOperationException}. By default snapshots are kept.
         */
        public Builder withoutSnapshots() {
            takesSnapshots = false;
            return this;
        }

        /** Limits of the committer. Default {@link AppendSettings#DEFAULT}. */
        public Builder appendSettings(AppendSettings settings) {
            this.settings = settings;
            return this;
        }

        /** Told about each request of the committer, on its thread. Default {@link AppendMetrics#NONE}. */
        public Builder metrics(AppendMetrics metrics) {
            this.metrics = metrics;
            return this;
        }

        /** Makes text of payload and metadata, and names the stored types: classes unless it is told otherwise. Default XStream. */
        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            return this;
        }

        /** The same for snapshots. */
        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            return this;
        }

        /**
         * Makes of each stored event one of today, several or none; all of them have the position of the stored one. Where it throws, every
         * reader of a {@link MongoEventStore} waits before that event, and {@link ReaderWatch} says so. Default: nothing.
         */
        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        /** A snapshot that it does not allow is read as none: all events of the aggregate are. Default: all are allowed. */
        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        /** Leave it alone: the default knows which of this engine's own exceptions are about sequence numbers. */
        @Override
        public Builder persistenceExceptionResolver(PersistenceExceptionResolver persistenceExceptionResolver) {
            super.persistenceExceptionResolver(persistenceExceptionResolver);
            return this;
        }

        /** Most units of work, fewer where they are large, or sequence numbers of an aggregate, that one read fetches. Default 1,000. */
        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        @Override
        protected void validate() {
            super.validate();
            assertNonNull(database, "A database is needed");
        }

        /** @throws org.axonframework.common.AxonConfigurationException when the database is missing */
        public MongoEventStorageEngine build() {
            return new MongoEventStorageEngine(this);
        }
    }
}
