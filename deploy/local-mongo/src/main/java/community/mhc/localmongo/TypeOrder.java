package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first byte of a key: MongoDB's order of types.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison order</a>
 */
final class TypeOrder {

    static final int NULL = 5;
    static final int STRING = 15;

    /** What an index holds for an empty array: before null, as in MongoDB. */
    static final Object EMPTY_ARRAY = new Object();

    private TypeOrder() {}

    static int of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case MinKey _ -> 1;
            case Number _ -> 10;
            case String _ -> STRING;
            case Document _ -> 20;
            case Collection<?> _ -> 25;
            case BinData _ -> 30;
            case UUID _ -> 30;
            case LegacyUUID _ -> 30;
            case ObjectId _ -> 35;
            case Boolean _ -> 40;
            case Instant _ -> 45;
            case BsonTimestamp _ -> 47;
            case BsonRegularExpression _ -> 50;
            case BsonJavaScript _ -> 55;
            case MaxKey _ -> 127;
            case Object other when other == EMPTY_ARRAY -> 3;
            default ->
                throw new BadValueException(
                        "cannot index a value of type " + value.getClass().getSimpleName());
        };
    }
}
