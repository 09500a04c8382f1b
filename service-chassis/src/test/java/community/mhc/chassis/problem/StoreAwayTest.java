package community.mhc.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreAwayTest {

    private static final ServerAddress SERVER = new ServerAddress();
    private static final WriteConcernError NOT_BY_A_MAJORITY =
            new WriteConcernError(64, "WriteConcernTimeout", "", new BsonDocument());

    @Test
    void whatDoesNotAnswerIsAway() {
        assertIsAway(new MongoTimeoutException("no server"));
        assertIsAway(new MongoSocketReadException("cut", SERVER));
    }

    @Test
    void soIsAMajorityThatDoesNotConfirm() {
        assertIsAway(new MongoWriteConcernException(
                NOT_BY_A_MAJORITY, WriteConcernResult.unacknowledged(), SERVER, Set.of()));
        assertIsAway(bulk(List.of(), NOT_BY_A_MAJORITY));
    }

    @Test
    void soIsAServerThatAsksToTryAgain() {
        assertIsAway(new MongoCommandException(
                BsonDocument.parse("{code: 262, errorLabels: ['RetryableWriteError']}"), SERVER));
    }

    @Test
    void whatRefusesWillRefuseAgain() {
        assertIsNotAway(new MongoCommandException(BsonDocument.parse("{code: 121}"), SERVER));
        assertIsNotAway(bulk(List.of(new BulkWriteError(121, "of a document", new BsonDocument(), 0)), null));
    }

    @Test
    void theCauseCounts() {
        assertIsAway(new IllegalStateException(new MongoTimeoutException("no server")));
        assertIsNotAway(new IllegalStateException("ours"));
    }

    private static MongoBulkWriteException bulk(List<BulkWriteError> errors, @Nullable WriteConcernError unconfirmed) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, unconfirmed, SERVER, Set.of());
    }

    private static void assertIsAway(Exception e) {
        assertThat(StoreAway.isTheCauseOf(e)).isTrue();
    }

    private static void assertIsNotAway(Exception e) {
        assertThat(StoreAway.isTheCauseOf(e)).isFalse();
    }
}
