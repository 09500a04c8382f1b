package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.eventstore.BsonWalk.Field;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from bytes is what the driver would have read, whatever else stands there. */
class BsonWalkTest {

    private static final Field WANTED = new Field("wanted");

    static List<BsonValue> anything() {
        return List.of(
                new BsonDouble(0.5),
                new BsonString("x\u0000é𝄞"),
                new BsonDocument("a", new BsonDocument("b", new BsonInt32(1))),
                new BsonArray(List.of(new BsonString(""), new BsonArray())),
                new BsonBinary(new byte[] {0, 1, 2}),
                new BsonObjectId(new ObjectId()),
                BsonBoolean.TRUE,
                new BsonDateTime(Long.MIN_VALUE),
                BsonNull.VALUE,
                new BsonJavaScript("f()"),
                new BsonInt32(-1),
                new BsonTimestamp(7),
                new BsonInt64(Long.MAX_VALUE),
                new BsonDecimal128(Decimal128.parse("1.10")),
                new BsonMinKey(),
                new BsonMaxKey());
    }

    private static BsonWalk walk(BsonDocument document) {
        BsonWalk walk = BsonWalk.of(new RawBsonDocument(document, new BsonDocumentCodec()));
        walk.enter();
        return walk;
    }

    @ParameterizedTest
    @MethodSource("anything")
    void whatIsNotWantedIsPassedOver(BsonValue other) {
        BsonWalk walk = walk(new BsonDocument("other", other).append("wanted", new BsonString("this")));

        assertThat(walk.next()).isTrue();
        assertThat(walk.is(WANTED)).isFalse();
        walk.skip();

        assertThat(walk.next()).isTrue();
        assertThat(walk.is(WANTED)).isTrue();
        assertThat(walk.string()).isEqualTo("this");
        assertThat(walk.next()).isFalse();
    }

    @Test
    void aNameThatBeginsLikeAnotherIsAnother() {
        BsonWalk walk = walk(new BsonDocument("wanted1", new BsonInt32(1)).append("want", new BsonInt32(2)));

        while (walk.next()) {
            assertThat(walk.is(WANTED)).isFalse();
            walk.skip();
        }
    }

    @Test
    void aValueThatRecursIsOneObjectAndAnotherIsAnother() {
        BsonWalk walk = walk(new BsonDocument("a", new BsonString("same"))
                .append("b", new BsonString("same"))
                .append("c", new BsonString("other"))
                .append("d", new BsonString("same and more")));

        walk.next();
        String first = walk.recurring(WANTED);
        walk.next();
        assertThat(walk.recurring(WANTED)).isSameAs(first).isEqualTo("same");
        walk.next();
        assertThat(walk.recurring(WANTED)).isEqualTo("other");
        walk.next();
        assertThat(walk.recurring(WANTED)).isEqualTo("same and more");
        assertThat(walk.next()).isFalse();
    }

    @Test
    void aFieldOfAnotherTypeIsNotTakenForWhatItIsNot() {
        BsonWalk walk = walk(new BsonDocument("seq", new BsonInt32(1)));
        walk.next();

        assertThatThrownBy(walk::int64)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Field seq is of BSON type 16, not 18");
    }
}
