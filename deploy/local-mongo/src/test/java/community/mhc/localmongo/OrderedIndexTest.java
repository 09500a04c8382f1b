package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedIndexTest {

    private final Store store = Store.inMemory();
    private final OrderedIndex index = new OrderedIndex(
            "n",
            List.of(new IndexKey("n", true)),
            false,
            false,
            store.index("forum.threads", "n"),
            store.multikeyFields());

    private static Document thread(int n) {
        return new Document("_id", 1).append("n", n);
    }

    private void move() {
        var position = OrderedIndex.positionOf(thread(1));
        index.add(thread(1), position, null);
        index.updateInPlace(thread(1), thread(2), position, null);
    }

    /** While it moves it has both its keys, and whoever counts waits. */
    @Test
    void aDocumentThatMovesIsCountedOnce() throws Exception {
        move();
        var count = CompletableFuture.supplyAsync(() -> index.count(Range.ALL));
        Thread.sleep(50);
        assertThat(count).isNotDone();
        index.settle(true);
        assertThat(count.get()).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDocumentHasItsNewKeyOnceItIsReplacedAndElseItsOldOne(boolean replaced) {
        move();
        index.settle(replaced);
        index.settle(false);
        var kept = KeyWriter.encode(replaced ? 2 : 1);
        assertThat(index.count(Range.startingWith(kept))).isOne();
        assertThat(index.count(Range.ALL)).isOne();
    }
}
