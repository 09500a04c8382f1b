package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;

/** What processors of several instances rely on, on a server without transactions. */
@Conformance
class SharedTokensTest {

    private static final TrackingToken TEN = new GlobalSequenceTrackingToken(10);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TokenStore one = tokenStore("one", Duration.ofSeconds(10));
    private final TokenStore two = tokenStore("two", Duration.ofSeconds(10));

    private TokenStore tokenStore(String node, Duration claimTimeout) {
        return new MongoStores(database, TestEngines.SERIALIZER).tokenStore(node, claimTimeout);
    }

    @Test
    void aSegmentBelongsToOneInstanceUntilItLetsGo() {
        one.initializeTokenSegments("p", 2, TEN);
        assertThat(one.fetchToken("p", 0)).isEqualTo(TEN);

        assertThatThrownBy(() -> two.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> two.storeToken(TEN, "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(two.fetchAvailableSegments("p"))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);

        one.releaseClaim("p", 0);
        assertThat(two.fetchToken("p", 0)).isEqualTo(TEN);
    }

    @Test
    void aSegmentOfAnInstanceThatIsSilentMayBeTakenOver() throws Exception {
        TokenStore hasty = tokenStore("hasty", Duration.ofMillis(50));
        one.initializeTokenSegments("p", 1);
        one.fetchToken("p", 0);
        Thread.sleep(60);

        assertThat(hasty.fetchToken("p", 0)).isNull();
        assertThatThrownBy(() -> one.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void whatIsStoredIsWhatComesBackAlsoWhileReplaying() {
        one.initializeTokenSegments("p", 1);
        one.fetchToken("p", 0);
        TrackingToken replaying = ReplayToken.createReplayToken(TEN, new GlobalSequenceTrackingToken(3));

        one.storeToken(replaying, "p", 0);

        assertThat(one.fetchToken("p", 0)).isEqualTo(replaying);
    }

    @Test
    void segmentsAreInitializedOnceHoweverManyInstancesStartTogether() throws Exception {
        List<Future<?>> starts = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                TokenStore store = tokenStore("node-" + i, Duration.ofSeconds(10));
                starts.add(executor.submit(() -> store.initializeTokenSegments("p", 4)));
            }
        }

        assertThat(starts.stream().filter(start -> start.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(one.fetchSegments("p")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theStoreHasOneIdentityForAllInstances() {
        assertThat(one.retrieveStorageIdentifier()).isPresent().isEqualTo(two.retrieveStorageIdentifier());
    }

    @Test
    void wiringTouchesNoDatabase() {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=60000")) {
            MongoStores stores = new MongoStores(nobody.getDatabase("x"), TestEngines.SERIALIZER);

            assertThat(stores.tokenStore("n", Duration.ofSeconds(1))).isNotNull();
            assertThat(stores.sagaStore()).isNotNull();
            assertThat(stores.deadLetterQueue("g")).isNotNull();
        }
    }
}
