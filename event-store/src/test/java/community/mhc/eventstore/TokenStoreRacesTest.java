package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;

/** Those of the {@link TokenStoreTest}'s cases in which several instances want the same at once. */
@Conformance
class TokenStoreRacesTest {

    private static final String P = "processor";
    private static final int SEGMENT = 9;
    private static final TrackingToken LATER = new GlobalSequenceTrackingToken(100);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TokenStore ours = tokenStore("ours");
    private final TokenStore theirs = tokenStore("theirs");

    private TokenStore tokenStore(String node) {
        return new MongoStores(database, TestEngines.SERIALIZER).tokenStore(node, Duration.ofSeconds(5));
    }

    @Test
    void ofTenInstancesThatWantOneSegmentOneHasIt() throws Exception {
        List<Callable<Integer>> attempts = IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    TokenStore store = tokenStore("node-" + i);
                    store.initializeSegment(new GlobalSequenceTrackingToken(i), P, SEGMENT);
                    store.storeToken(new GlobalSequenceTrackingToken(i), P, SEGMENT);
                    return i;
                })
                .toList();

        List<Integer> successful = successesOf(attempts);

        assertThat(successful).hasSize(1);
        TokenStore owner = tokenStore("node-" + successful.getFirst());
        assertThat(owner.fetchToken(P, SEGMENT)).isEqualTo(new GlobalSequenceTrackingToken(successful.getFirst()));
    }

    @Test
    void ofTwoThatStoreATokenAtOnceOneSucceeds() throws Exception {
        ours.initializeSegment(null, P, SEGMENT);

        assertOneSucceeds(store -> {
            store.storeToken(LATER, P, SEGMENT);
            return true;
        });
    }

    @Test
    void ofTwoThatDeleteATokenAtOnceItsOwnerSucceeds() throws Exception {
        ours.initializeSegment(null, P, SEGMENT);
        ours.storeToken(LATER, P, SEGMENT);

        assertOneSucceeds(store -> {
            store.deleteToken(P, SEGMENT);
            return true;
        });
    }

    @Test
    void ofTwoThatFetchATokenAtOnceOneHasIt() throws Exception {
        ours.initializeSegment(null, P, SEGMENT);
        ours.storeToken(LATER, P, SEGMENT);
        ours.releaseClaim(P, SEGMENT);

        TrackingToken fetched = assertOneSucceeds(store -> store.fetchToken(P, SEGMENT));

        assertThat(fetched).isEqualTo(LATER);
    }

    @Test
    void ofTwoThatMakeASegmentAtOnceOneSucceeds() throws Exception {
        assertOneSucceeds(store -> {
            store.initializeSegment(LATER, P, SEGMENT);
            return true;
        });
    }

    private <T> T assertOneSucceeds(Function<TokenStore, T> use) throws Exception {
        List<T> successes = successesOf(List.of(() -> use.apply(ours), () -> use.apply(theirs)));
        assertThat(successes).hasSize(1);
        return successes.getFirst();
    }

    /** Lets all start at once; answers what those returned that did not fail. */
    private static <T> List<T> successesOf(List<Callable<T>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            futures = tasks.stream()
                    .map(task -> executor.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
        }
        return futures.stream()
                .filter(future -> future.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
    }
}
