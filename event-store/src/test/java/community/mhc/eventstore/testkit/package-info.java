/**
 * A kit for tests on the event store: a {@link community.mhc.eventstore.testkit.FaultyLink} that breaks between driver and server, a
 * {@link community.mhc.eventstore.testkit.StoreCheck} of what is stored, and a server from {@link community.mhc.eventstore.testkit.TestMongo}.
 */
@NullMarked
package community.mhc.eventstore.testkit;

import org.jspecify.annotations.NullMarked;
