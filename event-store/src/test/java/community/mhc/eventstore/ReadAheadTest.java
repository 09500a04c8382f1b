package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import community.mhc.eventstore.testkit.Fault;
import community.mhc.eventstore.testkit.WireMessage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackingEventStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stream that is far behind has the next events on their way while the ones before are handled. */
@Timeout(20)
class ReadAheadTest {

    private static final int UNITS_PER_READ = 2;
    private static final int EVENTS = 9;
    private static final Fault UNAUTHORIZED = new Fault.Failed(13, 0);

    private final TestEngines engines = new TestEngines();
    private final BehindALink behind = new BehindALink();
    private MongoEventStore store;
    private TrackingEventStream stream;

    @BeforeEach
    void open() {
        MongoEventStorageEngine writer = engines.on(behind.direct());
        for (int i = 0; i < EVENTS; i++) {
            append(writer, event("a", i));
        }
        MongoEventStorageEngine engine = engines.closing(
                TestEngines.builder(behind.faulty()).batchSize(UNITS_PER_READ).build());
        store = MongoEventStore.builder().storageEngine(engine).build();
        stream = store.openStream(null);
    }

    @AfterEach
    void close() {
        store.close();
        engines.close();
        behind.close();
    }

    @Test
    void theNextReadIsUnderWayBeforeAnybodyAsksForItsEvents() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        behind.link.strike(
                request -> {
                    if (readsAfter(UNITS_PER_READ).test(request)) {
                        asked.countDown();
                    }
                    return false;
                },
                Fault.NONE);

        assertThat(nextPosition()).isEqualTo(1);

        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aReadAheadThatFailsIsToldToWhoeverAsksForItsEventsAndThenRepeated() throws Exception {
        behind.link.strike(readsAfter(UNITS_PER_READ), UNAUTHORIZED);
        assertThat(nextPosition()).isEqualTo(1);
        assertThat(nextPosition()).isEqualTo(2);

        assertThatThrownBy(() -> stream.peek()).isInstanceOf(MongoException.class);

        for (long position = 3; position <= EVENTS; position++) {
            assertThat(nextPosition()).isEqualTo(position);
        }
        assertThat(stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
    }

    private long nextPosition() throws InterruptedException {
        return MongoEventStorageEngine.position(stream.nextAvailable().trackingToken());
    }

    private static Predicate<WireMessage> readsAfter(long position) {
        BsonValue filter = new BsonDocument("_id", new BsonDocument("$gt", new BsonInt64(position)));
        return request ->
                request.is("find", "events") && filter.equals(request.body().get("filter"));
    }
}
