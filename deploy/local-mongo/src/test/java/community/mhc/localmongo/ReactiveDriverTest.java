package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class ReactiveDriverTest {

    @Test
    void writesAndReadsThroughTheReactiveDriver() {
        try (var mongo = LocalMongo.inMemory();
                var client = MongoClients.create(mongo.connectionString())) {
            var sessions = client.getDatabase("gateway").getCollection("sessions");
            var documents = IntStream.range(0, 300)
                    .mapToObj(i -> new Document("_id", i))
                    .toList();
            assertThat(all(sessions.insertMany(documents))).hasSize(1);
            assertThat(all(sessions.find().sort(new Document("_id", 1)))).isEqualTo(documents);
        }
    }

    private static <T> List<T> all(Publisher<T> publisher) {
        var result = new CompletableFuture<List<T>>();
        publisher.subscribe(new Collecting<>(result));
        return result.join();
    }

    private static final class Collecting<T> implements Subscriber<T> {
        private final List<T> seen = new ArrayList<>();
        private final CompletableFuture<List<T>> result;

        private Collecting(CompletableFuture<List<T>> result) {
            this.result = result;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T next) {
            seen.add(next);
        }

        @Override
        public void onError(Throwable error) {
            result.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            result.complete(seen);
        }
    }
}
