/**
 * An event store for Axon Framework 4 on MongoDB: one gap-free global order, written in groups, exact when a reply is lost.
 * Start at {@link community.mhc.eventstore.MongoEventStorageEngine} and {@link community.mhc.eventstore.MongoEventStore}.
 */
@NullMarked
package community.mhc.eventstore;

import org.jspecify.annotations.NullMarked;
