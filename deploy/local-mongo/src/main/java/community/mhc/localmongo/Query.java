package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a collection are wanted, in which order.
 *
 * @param order null for any order
 * @param limit 0 for all
 * @param projection null for whole documents
 */
record Query(
        Document filter,
        @Nullable Document order,
        long skip,
        long limit,
        @Nullable Document projection) {

    static Query of(Document filter) {
        return new Query(filter, null, 0, 0, null);
    }

    /** Documents to be found before the caller is satisfied. */
    long wanted() {
        return limit == 0 || limit > Long.MAX_VALUE - skip ? Long.MAX_VALUE : skip + limit;
    }
}
